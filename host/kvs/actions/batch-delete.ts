import { batch } from '../batch';
import type { Keyspace } from '../keyspace';
import { keyOf, type Json } from '../request';

/** `[{key}]` → `{successfulKeys: [{key}], failedKeys}`; a missing key counts as deleted. */
export function batchDelete(keyspace: Keyspace, body: unknown): Json {
  return batch(body, (item) => {
    const key = keyOf(item);
    keyspace.remove(key);
    return { key };
  });
}
