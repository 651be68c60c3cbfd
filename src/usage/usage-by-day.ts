import type { UsageOfDay, UsageRow } from '../contract';
import { usageDay } from '../inventory/kinds/usage-day';
import { usageFlush } from '../inventory/kinds/usage-flush';
import type { Clock } from '../platform/clock';
import { dayAfter, dayOf, monthsFrom } from '../platform/day';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { rowsOf, sumOf } from './usage-rows';

const DAYS = 30;
/** A page has 100 flushes and takes a request: 20 of them stay well within a function's 25 seconds. */
const MOST_PAGES = 20;

/**
 * What was counted today and on the 29 days before, in UTC, oldest first; a day without use is absent. `cut` where the days
 * that are not closed yet have more flushes than are read.
 */
export async function usageByDay({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<{
  readonly days: readonly UsageOfDay[];
  readonly cut: boolean;
}> {
  const today = dayOf(clock.now());
  const since = dayAfter(today, 1 - DAYS);
  const days = new Map<string, readonly UsageRow[]>();
  for (const month of monthsFrom(since, today)) {
    for await (const page of storedPages(store, usageDay, month)) {
      for (const { value } of page) if (value.day >= since) days.set(value.day, rowsOf(value));
    }
  }
  const closed = new Set(days.keys());
  let pages = 0;
  for await (const page of storedPages(store, usageFlush)) {
    for (const { value } of page) {
      // The flushes of a closed day are in its row already, and about to be deleted.
      if (value.day < since || closed.has(value.day)) continue;
      days.set(value.day, sumOf([...(days.get(value.day) ?? []), ...rowsOf(value)]));
    }
    pages += 1;
    if (pages === MOST_PAGES) return { days: inOrder(days, closed), cut: page.length > 0 };
  }
  return { days: inOrder(days, closed), cut: false };
}

const inOrder = (days: ReadonlyMap<string, readonly UsageRow[]>, closed: ReadonlySet<string>): UsageOfDay[] =>
  [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, rows]) => ({ day, rows, closed: closed.has(day) }));
