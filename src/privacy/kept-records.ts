import type { KeptRecord } from '../contract';
import type { RecordKind } from '../inventory/record-kind';
import type { Clock } from '../platform/clock';
import type { LyingRecord, Store } from '../platform/store';
import { instantAt } from './counting/tally';
import { keptKind } from './kept-kinds';

/**
 * One page of the records of a kind, as they lie in storage.
 * @throws AppError NOT_FOUND for a kind that the inventory does not have there, BAD_INPUT for a cursor that is none.
 */
export async function keptRecords(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { kind, ...page }: { readonly kind: string; readonly cursor?: string; readonly limit?: number },
): Promise<{ readonly records: readonly KeptRecord[]; readonly cursor?: string }> {
  const { records, cursor } = await store.inspect(keptKind(kind), page);
  const shown = records.map((record) => keptRecord(record, clock.now()));
  return cursor === undefined ? { records: shown } : { records: shown, cursor };
}

function keptRecord(record: LyingRecord<RecordKind>, nowMs: number): KeptRecord {
  const { id, value, bytes, createdAtMs, updatedAtMs, expiresAtMs } = record;
  return {
    id,
    value,
    bytes,
    ...(createdAtMs === undefined ? {} : { createdAt: instantAt(createdAtMs) }),
    ...(updatedAtMs === undefined ? {} : { updatedAt: instantAt(updatedAtMs) }),
    ...(expiresAtMs === undefined ? {} : { expiresAt: instantAt(expiresAtMs) }),
    expired: expiresAtMs !== undefined && expiresAtMs <= nowMs,
  };
}
