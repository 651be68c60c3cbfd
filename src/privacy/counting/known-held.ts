import type { Held } from '../../contract';
import { dataSummary } from '../../inventory/kinds/data-summary';
import type { RecordKind } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/store';
import { heldOf, nothing, tallied } from './tally';

/**
 * What is held of a kind, as far as one look can tell: counted now where all of it is on one page of storage, else as it was
 * counted last; undefined where it never was.
 */
export async function knownHeld(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  kind: RecordKind,
): Promise<Held | undefined> {
  const { records, cursor } = await store.inspect(kind);
  const now = clock.now();
  if (cursor === undefined) return heldOf(tallied(kind, nothing, records, now), now);
  const summary = await store.find(dataSummary, kind.name);
  if (summary === null) return undefined;
  const { kind: _name, ...held } = summary;
  return held;
}
