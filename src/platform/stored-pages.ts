import type { RecordKind } from '../inventory/record-kind';
import type { Store, StoredRecord } from './store';

/** Every record of a kind whose id begins with `prefix`, in the order of the ids, as the pages that storage gives. */
export async function* storedPages<K extends RecordKind>(
  store: Pick<Store, 'list'>,
  kind: K,
  prefix = '',
): AsyncGenerator<readonly StoredRecord<K>[], void, void> {
  let cursor: string | undefined;
  do {
    const page = await store.list(kind, { prefix, ...(cursor === undefined ? {} : { cursor }) });
    yield page.records;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
