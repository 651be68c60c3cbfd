import type { UsageRow } from '../contract';
import { usageDay } from '../inventory/kinds/usage-day';
import { usageFlush } from '../inventory/kinds/usage-flush';
import type { Clock } from '../platform/clock';
import { daysFrom } from '../platform/day';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { lastClosableDay } from './closing-time';
import { flushesOf } from './keep-flush';
import { listsOf, rowsOf, sumOf } from './usage-rows';

export type JobPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
};

/**
 * Adds the flushes of each day that is over up to its one row. All flushes of a day are read before the row is created, the
 * row is never written again, and only then the flushes are deleted: so a run that comes twice, at once, late, or breaks off
 * anywhere changes nothing. Whoever reads a day that another run has begun to delete meets that run's row.
 */
export async function closeUsageDays({ store, clock, hasTime }: JobPorts): Promise<void> {
  const oldest = await oldestDay(store);
  if (oldest === null) return;
  for (const day of daysFrom(oldest, lastClosableDay(clock.now()))) {
    const flushes = await flushesIn(store, day, hasTime);
    if (flushes === null) return;
    if (flushes.ids.length === 0) continue;
    await isCreated(store.create(usageDay, day, { day, ...listsOf(sumOf(flushes.rows)) }));
    await store.removeMany(usageFlush, flushes.ids);
  }
}

async function oldestDay(store: Store): Promise<string | null> {
  for await (const [first] of storedPages(store, usageFlush)) if (first) return first.value.day;
  return null;
}

/** All of a day; null where the time does not suffice to read them all. */
async function flushesIn(
  store: Store,
  day: string,
  hasTime: () => boolean,
): Promise<{ readonly ids: readonly string[]; readonly rows: readonly UsageRow[] } | null> {
  const ids: string[] = [];
  let rows: UsageRow[] = [];
  for await (const page of storedPages(store, usageFlush, flushesOf(day))) {
    if (!hasTime()) return null;
    ids.push(...page.map(({ id }) => id));
    rows = sumOf([...rows, ...page.flatMap(({ value }) => rowsOf(value))]);
  }
  return { ids, rows };
}
