import { errorDay } from '../inventory/kinds/error-day';
import { errorSending } from '../inventory/kinds/error-sending';
import { idsOf, type JobPorts } from '../platform/close-days';
import { dayAfter, dayOf, daysFrom } from '../platform/day';
import { DAYS_BACK, sendDay, type SendingPorts } from '../platform/send-day';
import { storedPages } from '../platform/stored-pages';
import type { ErrorDay } from './error-day-rows';
import { errorGroupsOf, type ErrorGroups } from './error-groups-of';

/** Sends the errors of each closed day once. Ask for it only when all days that are over are closed: a day is told whole. */
export async function sendErrorGroups(ports: JobPorts & SendingPorts<ErrorGroups>): Promise<void> {
  const { store, clock, hasTime } = ports;
  const today = dayOf(clock.now());
  for (const day of daysFrom(dayAfter(today, -DAYS_BACK), dayAfter(today, -1))) {
    if (!hasTime()) return;
    const rows: ErrorDay[] = [];
    for await (const page of storedPages(store, errorDay, idsOf(day))) rows.push(...page.map(({ value }) => value));
    if (rows.length === 0) continue;
    await sendDay(errorSending, day, (sendId) => errorGroupsOf(day, rows, sendId), ports);
  }
}
