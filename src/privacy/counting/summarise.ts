import { dataSummary } from '../../inventory/kinds/data-summary';
import type { RecordKind } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import type { JobPorts } from '../../platform/close-days';
import type { Pace } from '../../platform/pace';
import type { Store } from '../../platform/store';
import { keptKinds } from '../kept-kinds';
import { keepHeld } from './count-records';
import { nothing, tallied, type Tally } from './tally';
import { walkKind } from './walk-kind';

/**
 * Counts every kind, and keeps the counts of large ones. Those that were counted longest ago come first, so that a site with more
 * than one run can count has all of them counted in turn.
 */
export async function summarise(ports: JobPorts & { readonly pace: Pace }): Promise<void> {
  for (const kind of await longestAgoFirst(ports.store)) {
    const tally = await tallyOf(ports, kind);
    if (tally === null) return;
    await keepHeld(ports, kind, tally);
  }
}

/** Null where there was no time to come to the end. */
export async function tallyOf(
  ports: { readonly store: Store; readonly clock: Clock; readonly pace: Pace; readonly hasTime: () => boolean },
  kind: RecordKind,
): Promise<Tally | null> {
  let tally = nothing;
  for await (const records of walkKind(ports, kind)) {
    tally = tallied(kind, tally, records, ports.clock.now());
    if (!ports.hasTime()) return null;
  }
  return tally;
}

async function longestAgoFirst(store: Store): Promise<readonly RecordKind[]> {
  const { records } = await store.list(dataSummary);
  const countedAt = new Map(records.map(({ id, value }) => [id, value.countedAt]));
  const ageOf = ({ name }: RecordKind) => countedAt.get(name) ?? '';
  return [...keptKinds].sort((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1));
}
