import type { DayOfRuns } from '../contract';
import type { Clock } from '../platform/clock';
import { dayAfter, dayOf } from '../platform/day';
import type { Store } from '../platform/store';
import { countRuns, type ExportDay } from './count-runs';
import { exportDays } from './export-day-store';
import { exportRunStore, type ExportRun } from './export-run-store';

const DAYS = 30;
/** A page has 100 runs and takes a request: 20 of them stay well within a function's 25 seconds. */
const MOST_RUNS = 2000;

/**
 * The site's exports of today and the 29 days before, in UTC: the days that are closed from their rows, the newest ones from
 * the runs themselves. `cut` where these have more runs than the newest 2,000.
 */
export async function runHistory({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Promise<{ readonly days: readonly DayOfRuns[]; readonly cut: boolean }> {
  const today = dayOf(clock.now());
  const first = dayAfter(today, 1 - DAYS);
  const closed = await exportDays(store, first, today);
  const lastClosed = closed.at(-1)?.day ?? dayAfter(first, -1);
  const { runs, cut } = await runsAfter(store, lastClosed);
  const open = [...new Set(runs.map(({ startedAt }) => startedAt.slice(0, 10)))].map((day) =>
    countRuns(
      day,
      runs.filter(({ startedAt }) => startedAt.startsWith(day)),
    ),
  );
  return { days: [...open, ...closed.reverse()].flatMap(formatsOf), cut };
}

/** The runs of the days after `day`, newest first. */
async function runsAfter(store: Store, day: string): Promise<{ runs: readonly ExportRun[]; cut: boolean }> {
  const runs: ExportRun[] = [];
  let cursor: string | undefined;
  let isOver = false;
  do {
    const page = await exportRunStore(store).newest({ limit: 100, cursor });
    const recent = page.records.map(({ value }) => value).filter(({ startedAt }) => startedAt.slice(0, 10) > day);
    runs.push(...recent);
    cursor = page.cursor;
    isOver = cursor === undefined || recent.length < page.records.length;
  } while (!isOver && runs.length < MOST_RUNS);
  return { runs, cut: !isOver };
}

/** One entry a format; the formats of a day in the order of the alphabet. */
function formatsOf({ day, formats, completed, cancelled, failed, unfinished, rows }: ExportDay): DayOfRuns[] {
  return formats
    .map((format, at) => ({
      day,
      format,
      runs: completed[at]! + cancelled[at]! + failed[at]! + unfinished[at]!,
      rows: rows[at]!,
    }))
    .sort((one, other) => (one.format < other.format ? -1 : 1));
}
