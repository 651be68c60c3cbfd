import { inventory } from '../../inventory/inventory';
import { retentionCheck } from '../../inventory/kinds/retention-check';
import type { RecordKind, ValueOf } from '../../inventory/record-kind';
import { instantOf, type Clock } from '../../platform/clock';
import type { Store } from '../../platform/store';
import { isBreach, type KeptSince } from './is-breach';

export type RetentionCheck = ValueOf<typeof retentionCheck>;

export type CheckPorts = {
  readonly store: Pick<Store, 'find' | 'put'>;
  readonly clock: Clock;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
  /** All that lies in storage of a kind, expired or not, as the pages that storage gives. */
  readonly walk: (kind: RecordKind) => AsyncIterable<readonly KeptSince[]>;
};

/** What the admins see among the app's errors. */
export class RetentionBreach extends Error {
  override readonly name = 'RetentionBreach';

  constructor(kinds: readonly string[]) {
    super(`Records outlive their retention: ${kinds.join(', ')}`);
  }
}

/** Storage belongs to one installation, so that one fixed id is enough. */
const CURRENT = 'current';

/**
 * Looks at every record in storage whether it outlives its retention, kind by kind, and notes each kind when it is through
 * with it: a run that breaks off is gone on with by the next one. Gives the check as far as it is.
 */
export async function checkRetentions(ports: CheckPorts): Promise<RetentionCheck> {
  const { store, clock, hasTime, walk } = ports;
  let check = begun(await findRetentionCheck(store), clock);
  for (const kind of inventory.recordKinds) {
    if (kind.place !== 'key-value storage' || check.kinds.includes(kind.name)) continue;
    let [records, breaches] = [0, 0];
    for await (const page of walk(kind)) {
      records += page.length;
      breaches += page.filter((record) => isBreach(kind, record, clock.now())).length;
      if (!hasTime()) return check;
    }
    check = {
      ...check,
      kinds: [...check.kinds, kind.name],
      records: [...check.records, records],
      breaches: [...check.breaches, breaches],
    };
    await store.put(retentionCheck, CURRENT, check);
  }
  check = { ...check, finishedAt: instantOf(clock) };
  await store.put(retentionCheck, CURRENT, check);
  return check;
}

/** The check that runs or ran last; null before the first. */
export const findRetentionCheck = (store: Pick<Store, 'find'>): Promise<RetentionCheck | null> =>
  store.find(retentionCheck, CURRENT);

/** The names of the kinds of which records outlive their retention. */
export const breachedKinds = ({ kinds, breaches }: RetentionCheck): readonly string[] =>
  kinds.filter((_, at) => breaches[at] !== 0);

function begun(known: RetentionCheck | null, clock: Clock): RetentionCheck {
  if (known !== null && known.finishedAt === undefined) return known;
  return { startedAt: instantOf(clock), kinds: [], records: [], breaches: [] };
}
