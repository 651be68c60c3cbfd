import { usageDay } from '../inventory/kinds/usage-day';
import { usageSending } from '../inventory/kinds/usage-sending';
import type { JobPorts } from '../platform/close-days';
import { dayAfter, dayOf, monthsFrom } from '../platform/day';
import { DAYS_BACK, sendDay, type SendingPorts } from '../platform/send-day';
import { storedPages } from '../platform/stored-pages';
import { dailyNumbersOf, type DailyNumbers } from './daily-numbers-of';
import { rowsOf } from './usage-rows';

export type NumbersPorts = JobPorts & SendingPorts<DailyNumbers> & { readonly appVersion: string };

/** Sends the numbers of each closed day once. */
export async function sendDailyNumbers(ports: NumbersPorts): Promise<void> {
  const { store, clock, hasTime, appVersion } = ports;
  const today = dayOf(clock.now());
  const since = dayAfter(today, -DAYS_BACK);
  for (const month of monthsFrom(since, today)) {
    for await (const page of storedPages(store, usageDay, month)) {
      for (const { value } of page) {
        const { day } = value;
        if (day < since) continue;
        if (!hasTime()) return;
        const rows = rowsOf(value);
        await sendDay(usageSending, day, (sendId) => dailyNumbersOf({ day, rows }, { sendId, appVersion }), ports);
      }
    }
  }
}
