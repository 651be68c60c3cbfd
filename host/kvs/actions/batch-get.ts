import { batch } from '../batch';
import type { Keyspace } from '../keyspace';
import type { Json } from '../request';
import { get } from './get';

/** `[{key, options?}]` → `{successfulKeys: [{key, value, …}], failedKeys}`; a missing key fails with KEY_NOT_FOUND. */
export function batchGet(keyspace: Keyspace, body: unknown): Json {
  return batch(body, (item) => get(keyspace, item));
}
