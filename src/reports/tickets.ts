import type { SupportTicket } from '../contract';
import { reportTicket } from '../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import type { Store } from '../platform/store';
import type { Ticket } from './report-records';
import type { SendPorts } from './send-report';
import { withdrawForSite } from './withdraw-report';

/** One page of the tickets that the app knows of, and whether support was asked to erase them. */
export async function listTickets(
  store: Store,
  cursor: string | undefined,
): Promise<{ readonly tickets: readonly SupportTicket[]; readonly cursor?: string }> {
  const page = await store.list(reportTicket, { limit: TICKETS_A_PAGE, ...(cursor === undefined ? {} : { cursor }) });
  const tickets = await Promise.all(page.records.map(({ value }) => shownTicket(store, value)));
  return page.cursor === undefined ? { tickets } : { tickets, cursor: page.cursor };
}

const TICKETS_A_PAGE = 25;

/** Erases the reports and sees to it that support is asked about their tickets; answers with how many of them are known. */
export async function askToEraseTickets(
  ports: Pick<SendPorts, 'store' | 'clock' | 'queue'>,
  reportIds: readonly string[],
): Promise<number> {
  let asked = 0;
  for (const reportId of new Set(reportIds)) if (await withdrawForSite(ports, reportId)) asked += 1;
  return asked;
}

async function shownTicket(store: Store, { reportId, ticketKey, address, state }: Ticket): Promise<SupportTicket> {
  const withdrawal = await store.find(reportWithdrawal, reportId);
  return {
    reportId,
    key: ticketKey,
    ...(address === undefined ? {} : { address }),
    ...(state === undefined ? {} : { state }),
    erasure: withdrawal === null ? 'not-asked' : withdrawal.askedFor.includes(ticketKey) ? 'asked' : 'being-asked',
  };
}
