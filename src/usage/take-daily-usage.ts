import * as v from 'valibot';
import { dailyUsageSchema, type DailyUsage } from '../connect-bundle/bundle';
import { digestOf } from '../connect-bundle/bundle-digest';
import type { LeftBehind, Taken, UsageRow } from '../contract';
import { exportFormats } from '../inventory/kinds/export-formats';
import { usageDay } from '../inventory/kinds/usage-day';
import { usageFlush } from '../inventory/kinds/usage-flush';
import { usageSending } from '../inventory/kinds/usage-sending';
import type { Clock } from '../platform/clock';
import { dayAfter, dayOf } from '../platform/day';
import { isCreated } from '../platform/is-created';
import type { NewId } from '../platform/ids';
import type { Store } from '../platform/store';
import { listsOf, sumOf } from './usage-rows';

/** As long as a row of this app lasts; older totals are no concern of it. */
const { days: DAYS_KEPT } = usageDay.retention;

export type UsagePorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The first day of this app on the site, in UTC. */
  readonly firstDay: string;
  /** Whether the site's admins let it count. */
  readonly counting: boolean;
};

/**
 * Takes over the daily totals of the app on Connect. A day before this app came gets its row, and nothing of it is sent to the
 * vendor, who had those numbers. A day on which this app counts too gets them as one flush more, which the daily job adds up.
 */
export async function takeDailyUsage(ports: UsagePorts, records: readonly unknown[]): Promise<Taken> {
  const left: LeftBehind[] = [];
  for (const record of records) {
    const parsed = v.safeParse(dailyUsageSchema, record);
    const id = parsed.success ? parsed.output.day : digestOf(record ?? null).slice(0, 12);
    const reason = parsed.success ? await takeDay(ports, parsed.output) : 'unreadable';
    if (reason !== null) left.push({ id, reason });
  }
  return { moved: records.length - left.length, left };
}

/** Null where it is taken, now or by a run before. */
async function takeDay(ports: UsagePorts, { day, exports }: DailyUsage): Promise<LeftBehind['reason'] | null> {
  const { store, clock, newId, firstDay, counting } = ports;
  if (!counting) return 'not-counting';
  const today = dayOf(clock.now());
  if (day > today) return 'does-not-fit';
  if (day <= dayAfter(today, -DAYS_KEPT)) return 'too-old';
  const rows = rowsOf(exports);
  if (rows === null) return 'unknown-format';
  const lists = listsOf(sumOf(rows));
  const closed = await store.find(usageDay, day);
  if (day >= firstDay) {
    if (closed !== null) return 'counted-here';
    const flushId = `connect-${day}`;
    await isCreated(store.create(usageFlush, `${day}.${flushId}`, { flushId, day, ...lists }));
    return null;
  }
  const row = { day, ...lists };
  if (closed !== null) return digestOf(closed) === digestOf(row) ? null : 'counted-here';
  await isCreated(store.create(usageSending, day, { day, sendId: newId(), state: 'dropped' }));
  await isCreated(store.create(usageDay, day, row, Date.parse(dayAfter(day, DAYS_KEPT))));
  return null;
}

/** Null where a format is not one of this app. */
function rowsOf(exports: DailyUsage['exports']): UsageRow[] | null {
  const rows = exports.map(({ format, outcome, count }) => {
    const known = exportFormats.find((each) => each === format);
    return known === undefined ? null : ({ feature: `export-${known}`, outcome, size: 'none', count } as const);
  });
  return rows.includes(null) ? null : (rows.filter((row) => row !== null && row.count > 0) as UsageRow[]);
}
