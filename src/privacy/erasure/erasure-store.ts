import type { Erasure } from '../../contract';
import { erasure } from '../../inventory/kinds/erasure';
import type { ValueOf } from '../../inventory/record-kind';
import type { Store } from '../../platform/store';
import { storedPages } from '../../platform/stored-pages';

export type StoredErasure = ValueOf<typeof erasure>;

/** Every erasure, newest first. */
export async function allErasures(store: Store): Promise<readonly StoredErasure[]> {
  const all: StoredErasure[] = [];
  for await (const page of storedPages(store, erasure)) all.push(...page.map(({ value }) => value));
  return all.sort((one, other) => (one.requestedAt < other.requestedAt ? 1 : -1));
}

export function shownErasure(stored: StoredErasure): Erasure {
  const { scope, recordId: _id, kinds, counts, ...shown } = stored;
  return {
    ...shown,
    of: scope,
    removed: kinds.map((kind, at) => ({ kind, records: counts[at] ?? 0 })).filter(({ records }) => records > 0),
  };
}
