import { limits } from '../limits';
import { KvsError } from './kvs-error';
import { distinctKeysOf, itemsOf, refuseEntities, type Json } from './request';

/**
 * Does `work` for each item of a batch, best effort: an item that is refused stands in `failedKeys`, the others are done.
 * No key at all, a key twice or more than 25 keys fail the whole call (D:storage-reference/entities-batch).
 */
export function batch(body: unknown, work: (item: Json) => Json): Json {
  const items = itemsOf(body, 'The request');
  const keys = distinctKeysOf(items, limits.kvs.batchItems.value);
  refuseEntities(items);
  const successfulKeys: Json[] = [];
  const failedKeys: Json[] = [];
  items.forEach((item, index) => {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ key: keys[index], error: { code: error.code, message: error.message } });
    }
  });
  return { successfulKeys, failedKeys };
}
