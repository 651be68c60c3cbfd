import type { RecordKind, ValueOf } from '../inventory/record-kind';
import type { Clock } from './clock';
import { lastClosableDay } from './closing-time';
import { daysFrom } from './day';
import { isCreated } from './is-created';
import type { Store, StoredRecord } from './store';
import { storedPages } from './stored-pages';

export type JobPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
};

/** The ids of what is open begin with their day and a dot, so that one query lists a day. */
export const idsOf = (day: string): string => `${day}.`;

/**
 * Makes the rows of each day that is over from all that arrived on it. All records of a day are read before its rows are
 * created, a row is never written again, and the records are deleted only when every row is there: so a run that comes
 * twice, at once, late, or breaks off anywhere changes nothing. Whoever reads a day that another run has begun to delete
 * meets that run's rows. Gives whether every day that is over is closed.
 */
export async function closeDays<Open extends RecordKind, Closed extends RecordKind>(
  { store, clock, hasTime }: JobPorts,
  open: Open,
  closed: Closed,
  rowsOf: (day: string, values: readonly ValueOf<Open>[]) => readonly StoredRecord<Closed>[],
): Promise<boolean> {
  const oldest = await oldestDay(store, open);
  if (oldest === null) return true;
  for (const day of daysFrom(oldest, lastClosableDay(clock.now()))) {
    const records: StoredRecord<Open>[] = [];
    for await (const page of storedPages(store, open, idsOf(day))) {
      if (!hasTime()) return false;
      records.push(...page);
    }
    if (records.length === 0) continue;
    const values = records.map(({ value }) => value);
    for (const { id, value } of rowsOf(day, values)) {
      if (!hasTime()) return false;
      await isCreated(store.create(closed, id, value));
    }
    await store.removeMany(
      open,
      records.map(({ id }) => id),
    );
  }
  return true;
}

async function oldestDay(store: Store, open: RecordKind): Promise<string | null> {
  for await (const [first] of storedPages(store, open)) if (first) return first.id.slice(0, 'YYYY-MM-DD'.length);
  return null;
}
