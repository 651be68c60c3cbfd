import type { Keyspace } from '../keyspace';
import { KvsError } from '../kvs-error';
import { recordReply } from '../record-reply';
import { keyOf, objectOf, type Json } from '../request';

/** `{key, options?{metadataFields}}` → the record. A missing key is KEY_NOT_FOUND, which the SDK turns into undefined. */
export function get(keyspace: Keyspace, body: unknown): Json {
  const request = objectOf(body, 'The request');
  const key = keyOf(request);
  const options = request['options'] === undefined ? {} : objectOf(request['options'], 'options');
  const record = keyspace.get(key);
  if (!record) throw new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
  return recordReply(key, record, options['metadataFields']);
}
