import type { Keyspace } from '../keyspace';
import { KvsError } from '../kvs-error';
import { keyOf, objectOf } from '../request';

/** `{key}` → nothing. A missing key is KEY_NOT_FOUND, which the SDK swallows (P:@forge/kvs/out/storage-api.js, delete). */
export function remove(keyspace: Keyspace, body: unknown): undefined {
  if (!keyspace.remove(keyOf(objectOf(body, 'The request')))) {
    throw new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
  }
}
