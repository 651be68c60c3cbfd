import type { ErrorGroup } from '../contract';
import { errorDay } from '../inventory/kinds/error-day';
import { errorReport } from '../inventory/kinds/error-report';
import type { Clock } from '../platform/clock';
import { dayAfter, dayOf, monthsFrom } from '../platform/day';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { distinct, errorDayRows, rowIdOf, type ErrorDay } from './error-day-rows';
import { grouped } from './grouped';
import type { ErrorReport } from './keep-error-reports';

/** A page has 100 records and takes a request: 20 of them stay well within a function's 25 seconds. */
const MOST_PAGES = 20;

/**
 * The rows of all days that are kept, and those of the open days as they would be now; the newest months first where there
 * are more than are read, and then `cut`.
 */
export async function knownErrors({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<{
  readonly rows: readonly ErrorDay[];
  readonly cut: boolean;
}> {
  const rows = new Map<string, ErrorDay>();
  const open: ErrorReport[] = [];
  let pages = 0;
  for await (const page of storedPages(store, errorReport)) {
    open.push(...page.map(({ value }) => value));
    if ((pages += 1) === MOST_PAGES) break;
  }
  const today = dayOf(clock.now());
  for (const month of monthsFrom(dayAfter(today, -errorDay.retention.days), today).reverse()) {
    for await (const page of storedPages(store, errorDay, month)) {
      for (const { id, value } of page) rows.set(id, value);
      if ((pages += 1) >= MOST_PAGES) break;
    }
  }
  // The reports of a row that is made are in it already, and about to be deleted.
  const byDay = grouped(
    open.filter((report) => !rows.has(rowIdOf(report))),
    ({ day }) => day,
  );
  const stillOpen = [...byDay].flatMap(([day, reports]) => errorDayRows(day, reports)).map(({ value }) => value);
  return { rows: [...rows.values(), ...stillOpen], cut: pages >= MOST_PAGES };
}

/** The same error of all its days together; the one that was last seen comes first, and of one day the most frequent. */
export function groupsOf(rows: readonly ErrorDay[]): ErrorGroup[] {
  return [...grouped(rows, ({ fingerprint }) => fingerprint).values()]
    .map((group): ErrorGroup => {
      const { fingerprint, origin, name, message, frames } = group[0]!;
      const days = group.map(({ day }) => day).sort();
      return {
        ...{ fingerprint, origin, name, message, frames },
        count: group.reduce((sum, { count }) => sum + count, 0),
        firstDay: days[0]!,
        lastDay: days.at(-1)!,
        appVersions: distinct(group.flatMap(({ appVersions }) => appVersions)),
        browsers: distinct(group.flatMap(({ browsers }) => browsers)),
        systems: distinct(group.flatMap(({ systems }) => systems)),
      };
    })
    .sort((one, other) => other.lastDay.localeCompare(one.lastDay) || other.count - one.count);
}
