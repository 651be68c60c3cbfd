import type { Keyspace } from '../keyspace';
import { KvsError } from '../kvs-error';
import { recordReply } from '../record-reply';
import { keyOf, objectOf, ttlMsOf, valueOf, type Json } from '../request';

/**
 * `{key, value, options?{ttl, keyPolicy, returnValue, returnMetadataFields}}` → nothing, or with `returnValue` the record
 * as it was (nothing when there was none) or as it is now. FAIL_IF_EXISTS is the only lock on plain keys: 409 KEY_CONFLICT,
 * also for an expired record that is not deleted yet.
 */
export function set(keyspace: Keyspace, body: unknown): Json | undefined {
  const request = objectOf(body, 'The request');
  const key = keyOf(request);
  const value = valueOf(request);
  const ttlMs = ttlMsOf(request);
  const options = request['options'] === undefined ? {} : objectOf(request['options'], 'options');
  const previous = keyspace.get(key);
  if (options['keyPolicy'] === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsError(409, 'KEY_CONFLICT', 'The provided key already exists.');
  }
  const latest = keyspace.set(key, value, ttlMs);
  if (options['returnValue'] === undefined) return undefined;
  const returned = options['returnValue'] === 'PREVIOUS' ? previous : latest;
  return returned && recordReply(key, returned, options['returnMetadataFields']);
}
