import type { DayOfRuns } from '../contract';
import type { Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { exportRunStore, type ExportRun } from './export-run-store';

const DAY_MS = 86_400_000;
const DAYS = 30;
/** A page has 100 runs and takes a request: 20 of them stay well within a function's 25 seconds. */
const MOST_RUNS = 2000;

/** The site's runs of today and the 29 days before, in UTC; `cut` where there are more than the newest 2,000. */
export async function runHistory({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Promise<{ readonly days: readonly DayOfRuns[]; readonly cut: boolean }> {
  const since = new Date((Math.floor(clock.now() / DAY_MS) - DAYS + 1) * DAY_MS).toISOString();
  const runs: ExportRun[] = [];
  let cursor: string | undefined;
  let isOver = false;
  do {
    const page = await exportRunStore(store).newest({ limit: 100, cursor });
    const recent = page.records.map(({ value }) => value).filter(({ startedAt }) => startedAt >= since);
    runs.push(...recent);
    cursor = page.cursor;
    isOver = cursor === undefined || recent.length < page.records.length;
  } while (!isOver && runs.length < MOST_RUNS);
  return { days: byDayAndFormat(runs), cut: !isOver };
}

/** Newest day first; the formats of a day in the order of the alphabet. */
function byDayAndFormat(runs: readonly ExportRun[]): DayOfRuns[] {
  const days = new Map<string, DayOfRuns>();
  for (const { startedAt, format, outcome, rows = 0 } of runs) {
    const day = startedAt.slice(0, 10);
    const sum = days.get(`${day} ${format}`) ?? { day, format, runs: 0, rows: 0 };
    days.set(`${day} ${format}`, {
      ...sum,
      runs: sum.runs + 1,
      rows: sum.rows + (outcome === 'completed' ? rows : 0),
    });
  }
  return [...days.values()].sort((a, b) => compare(b.day, a.day) || compare(a.format, b.format));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
