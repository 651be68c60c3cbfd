import type { RecordKind } from '../../inventory/record-kind';
import { STORE_LIMITS } from '../../platform/store-limits';
import type { LyingRecord, Store } from '../../platform/store';
import { walkKind } from '../counting/walk-kind';
import type { ErasureParts } from './erasure-scope';
import type { ErasurePorts } from './erasure-ports';

export type IsGoing<K extends RecordKind> = (record: LyingRecord<K>) => boolean | Promise<boolean>;

/** What lies in storage of a kind, as far as the erasure is about it: all of it, or the one record. */
export function lyingPages<K extends RecordKind>(
  ports: Pick<ErasurePorts, 'store' | 'pace'>,
  kind: K,
  { recordId }: Pick<ErasureParts, 'recordId'>,
): AsyncIterable<readonly LyingRecord<K>[]> {
  return recordId === undefined ? walkKind(ports, kind) : onePage(ports.store, kind, recordId);
}

async function* onePage<K extends RecordKind>(store: Store, kind: K, recordId: string) {
  yield await lyingUnder(store, kind, recordId);
}

/** The record with exactly this id, expired or not; as a list of one or none. */
export async function lyingUnder<K extends RecordKind>(store: Pick<Store, 'inspect'>, kind: K, recordId: string) {
  const { records } = await store.inspect(kind, { prefix: recordId, limit: 1 });
  return records.filter(({ id }) => id === recordId);
}

/** How many records of a kind go; null where there was no time to come to the end. */
export async function countGoing<K extends RecordKind>(
  ports: ErasurePorts,
  kind: K,
  parts: Pick<ErasureParts, 'recordId'>,
  isGoing: IsGoing<K>,
): Promise<number | null> {
  let count = 0;
  for await (const records of lyingPages(ports, kind, parts)) {
    count += (await going(records, isGoing)).length;
    if (!ports.hasTime()) return null;
  }
  return count;
}

/** Removes those records of a kind that go. Whether it came to the end; where not, there was no time. */
export async function removeGoing<K extends RecordKind>(
  ports: ErasurePorts,
  kind: K,
  parts: Pick<ErasureParts, 'recordId'>,
  isGoing: IsGoing<K>,
): Promise<boolean> {
  const { store, pace, hasTime } = ports;
  for await (const records of lyingPages(ports, kind, parts)) {
    const ids = (await going(records, isGoing)).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += STORE_LIMITS.batchItems) {
      if (!hasTime()) return false;
      const batch = ids.slice(from, from + STORE_LIMITS.batchItems);
      await store.removeMany(kind, batch);
      await pace.write(batch.join().length);
    }
  }
  return hasTime();
}

async function going<K extends RecordKind>(records: readonly LyingRecord<K>[], isGoing: IsGoing<K>) {
  const found: LyingRecord<K>[] = [];
  for (const record of records) if (await isGoing(record)) found.push(record);
  return found;
}
