import { reportTicket } from '../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import type { Clock } from '../platform/clock';
import type { Send } from '../platform/send';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { askForErasure } from './delivery/ask-for-erasure';
import { final } from './delivery/desk-answers';
import { followUpOf } from './delivery/desk-ticket';
import type { Ticket, Withdrawal } from './report-records';

export type GoodbyePorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: Pick<Send, 'open'>;
  /** Whether there is time left for another ticket. What is left undone stays undone: nothing runs after this. */
  readonly hasTime: () => boolean;
};

/** Tickets that are seen to at a time: each takes two calls of the desk, one after the other. */
const AT_ONCE = 5;

/**
 * Tells support what the site leaves behind at its desk, while the app is being taken off: first to erase the tickets of
 * reports that were withdrawn and not yet asked about, then to close those that are open. Gives how many it could not tell
 * of; what fails does not stop the rest.
 */
export async function sayGoodbye(ports: GoodbyePorts): Promise<{ readonly untold: number }> {
  const withdrawals = await allOf(ports.store, reportWithdrawal);
  const withdrawn = new Set(withdrawals.map(({ reportId }) => reportId));
  const open = (await allOf(ports.store, reportTicket)).filter(
    ({ reportId, closedAt }) => closedAt === undefined && !withdrawn.has(reportId),
  );
  const errands = [
    ...withdrawals.filter(({ settledAt }) => settledAt === undefined).map((each) => () => erase(ports, each)),
    ...open.map((ticket) => () => close(ports, ticket)),
  ];
  let told = 0;
  for (let from = 0; from < errands.length && ports.hasTime(); from += AT_ONCE) {
    const ends = await Promise.allSettled(errands.slice(from, from + AT_ONCE).map((errand) => errand()));
    told += ends.filter(({ status }) => status === 'fulfilled').length;
  }
  return { untold: errands.length - told };
}

/** No errand follows: what the desk's search does not know yet is not looked for again. */
const erase = (ports: GoodbyePorts, withdrawal: Withdrawal): Promise<void> =>
  askForErasure({ ...ports, maySend: async () => true, queue: async () => undefined }, withdrawal);

async function close({ send }: GoodbyePorts, { reportId, ticketKey }: Ticket): Promise<void> {
  const followUp = followUpOf(send, reportId);
  final(await followUp.call('askToClose', { ticketKey }));
  // One that cannot be closed is closed already, or somebody at support works on it.
  final(await followUp.call('close', { ticketKey }));
}

async function allOf<K extends typeof reportTicket | typeof reportWithdrawal>(store: Store, kind: K) {
  const values = [];
  for await (const page of storedPages(store, kind)) values.push(...page.map(({ value }) => value));
  return values;
}
