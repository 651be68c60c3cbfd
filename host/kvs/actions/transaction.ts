import { limits } from '../../limits';
import { NotEmulatedError } from '../../not-emulated';
import type { Keyspace } from '../keyspace';
import { distinctKeysOf, itemsOf, keyOf, objectOf, refuseEntities, ttlMsOf, valueOf } from '../request';

/**
 * `{set?: [{key, value, options?{ttl}}], delete?: [{key}]}` → nothing; all of it happens or nothing does. A `check` needs
 * a custom entity (P:@forge/kvs/out/transaction-api.js, check), and so do conditions.
 */
export function transaction(keyspace: Keyspace, body: unknown): undefined {
  const request = objectOf(body, 'The request');
  const sets = itemsOf(request['set'], 'set');
  const deletes = itemsOf(request['delete'], 'delete');
  const checks = itemsOf(request['check'], 'check');
  const items = [...sets, ...deletes, ...checks];
  distinctKeysOf(items, limits.kvs.transactionItems.value);
  refuseEntities(items);
  if (checks.length > 0 || items.some((item) => item['conditions'] !== undefined)) {
    throw new NotEmulatedError('conditions in /api/v1/transaction');
  }
  // Everything is read before anything is written: a bad item leaves no trace.
  const writes = sets.map((item) => ({ key: keyOf(item), value: valueOf(item), ttlMs: ttlMsOf(item) }));
  const removed = deletes.map(keyOf);
  for (const { key, value, ttlMs } of writes) keyspace.set(key, value, ttlMs);
  for (const key of removed) keyspace.remove(key);
}
