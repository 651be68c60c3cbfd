import type { NumbersSending, UsageRow } from '../contract';
import { usageDay } from '../inventory/kinds/usage-day';
import { usageSending } from '../inventory/kinds/usage-sending';
import type { ValueOf } from '../inventory/record-kind';
import { dayAfter, dayOf, monthsFrom } from '../platform/day';
import type { NewId } from '../platform/ids';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import type { JobPorts } from './close-usage-days';
import { dailyNumbersOf, type DailyNumbers } from './daily-numbers-of';
import { rowsOf } from './usage-rows';

type Sending = ValueOf<typeof usageSending>;

export type SendingPorts = JobPorts & {
  readonly newId: NewId;
  readonly appVersion: string;
  /** Whether numbers may leave the site: the switches are on, an admin has seen what leaves, there is an address. */
  readonly maySend: boolean;
  /** `later` where the collector could not take it now. */
  readonly send: (numbers: DailyNumbers) => Promise<'delivered' | 'refused' | 'later'>;
};

/** How far back a closed day is looked for; a collector that is away longer than that gets its days no more. */
const DAYS_BACK = 14;

/**
 * Decides once about each closed day whether its numbers leave the site, and sends those that do: a day that was closed
 * while sending was off is dropped for good. A retry has the id of the first try, so that the collector knows it again.
 */
export async function sendDailyNumbers(ports: SendingPorts): Promise<void> {
  const { store, clock, hasTime } = ports;
  const today = dayOf(clock.now());
  const since = dayAfter(today, -DAYS_BACK);
  for (const month of monthsFrom(since, today)) {
    for await (const page of storedPages(store, usageDay, month)) {
      for (const { value } of page) {
        if (value.day < since) continue;
        if (!hasTime()) return;
        await sendDay(value.day, rowsOf(value), ports);
      }
    }
  }
}

async function sendDay(day: string, rows: readonly UsageRow[], ports: SendingPorts): Promise<void> {
  const { store, maySend, appVersion, send } = ports;
  const sending = await decisionOn(day, ports);
  if (sending.state !== 'waiting') return;
  const numbers = maySend ? dailyNumbersOf({ day, rows }, { sendId: sending.sendId, appVersion }) : null;
  const outcome = numbers === null ? 'refused' : await send(numbers);
  if (outcome === 'later') return;
  await store.put(usageSending, day, { ...sending, state: outcome === 'delivered' ? 'sent' : 'dropped' });
}

/** Of several runs that decide at once one wins, and all go by its decision. */
async function decisionOn(day: string, { store, newId, maySend }: SendingPorts): Promise<Sending> {
  const known = await store.find(usageSending, day);
  if (known !== null) return known;
  const decision: Sending = { day, sendId: newId(), state: maySend ? 'waiting' : 'dropped' };
  return (await isCreated(store.create(usageSending, day, decision))) ? decision : store.get(usageSending, day);
}

/** The days that were decided about, newest first. */
export async function listSendings(store: Store): Promise<NumbersSending['days']> {
  const sendings: Sending[] = [];
  for await (const page of storedPages(store, usageSending)) sendings.push(...page.map(({ value }) => value));
  return sendings.reverse().map(({ day, state }) => ({ day, state }));
}
