import { exportDay } from '../inventory/kinds/export-day';
import type { Clock } from '../platform/clock';
import { dayAfter, dayOf } from '../platform/day';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { countRuns, type ExportDay } from './count-runs';
import { newestRunsByDay } from './newest-runs';

/** A run that was resumed at the last moment still has an hour. */
const LONGEST_MS = 3_600_000;

/**
 * Makes the one row of each day whose runs have come to their end: those of the day before yesterday and before, for a run
 * may be resumed for 24 hours. The oldest day first, so that where a row is, no older one is missing; a row is never written
 * again, so that a run of the job that comes twice, late, or breaks off changes nothing.
 */
export async function closeExportDays({
  store,
  clock,
  hasTime,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly hasTime: () => boolean;
}): Promise<void> {
  const last = dayAfter(dayOf(clock.now() - LONGEST_MS), -2);
  const open: ExportDay[] = [];
  for await (const { day, runs } of newestRunsByDay(store)) {
    if (!hasTime()) return;
    if (day > last) continue;
    if ((await store.find(exportDay, day)) !== null) break;
    open.unshift(countRuns(day, runs));
  }
  for (const row of open) await isCreated(store.create(exportDay, row.day, row));
}
