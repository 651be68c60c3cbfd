import { batch } from '../batch';
import type { Keyspace } from '../keyspace';
import { keyOf, ttlMsOf, valueOf, type Json } from '../request';

/** `[{key, value, options?{ttl}}]` → `{successfulKeys: [{key}], failedKeys}`; of the options only `ttl` counts. */
export function batchSet(keyspace: Keyspace, body: unknown): Json {
  return batch(body, (item) => {
    const key = keyOf(item);
    keyspace.set(key, valueOf(item), ttlMsOf(item));
    return { key };
  });
}
