import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { supportTicket } from '../../inventory/kinds/support-ticket';
import { instantOf } from '../../platform/clock';
import { isCreated } from '../../platform/is-created';
import type { Parcel } from '../../platform/send';
import { lastMomentOf, type Progress, type Report, type Ticket } from '../report-records';
import { accountIdIn, customerWith, delivered, DeskRefused, final, ticketKeyIn } from './desk-answers';
import { findTickets, followUpOf, opened, ticketValueOf } from './desk-ticket';
import type { ErrandPorts } from './errand-ports';

/**
 * Gets the report its ticket: that of an earlier try where the desk's search finds one, else a new one. Of several tickets
 * for one report, made by tries that could not know of each other, the first that is noted here stays.
 * @throws ComeAgain, DeskRefused, NoDesk.
 */
export async function raiseTicket(
  ports: Pick<ErrandPorts, 'store' | 'clock' | 'send'>,
  report: Report,
  progress: Progress,
): Promise<Ticket> {
  const { store, clock, send } = ports;
  const { reportId } = report;
  const earlier = await findTickets(followUpOf(send, reportId), reportId);
  const found = earlier.find(({ closed }) => !closed) ?? earlier[0];
  const parcel = opened(send, supportTicket, ticketValueOf(report));
  const ticketKey = found?.key ?? (await newTicket());
  const ticket: Ticket = {
    reportId,
    ticketKey,
    raisedAt: instantOf(clock),
    screenshot: report.screenshotSha256 === undefined ? 'none' : 'waiting',
  };
  const isFirst = await isCreated(store.create(reportTicket, reportId, ticket, lastMomentOf(progress)));
  return isFirst ? ticket : store.get(reportTicket, reportId);

  async function newTicket(): Promise<string> {
    const customerId = await customerOf(parcel, report.email);
    // Noted before it is asked for: a ticket that was made when the process died must be looked for.
    const { nextTryAt: _next, ...before } = progress;
    const tried: Progress = { ...before, triedAt: instantOf(clock) };
    await store.put(reportProgress, reportId, tried, lastMomentOf(progress));
    return ticketKeyIn(await createTicket(parcel, customerId));
  }
}

/** On behalf of the customer; where the desk refuses that, their address stands in a field of the ticket. */
async function createTicket(parcel: Parcel<typeof supportTicket>, customerId: string | undefined): Promise<unknown> {
  if (customerId !== undefined) {
    const answer = final(await parcel.call('createTicket', { customerId }));
    if (answer.kind === 'delivered') return answer.body;
  }
  return delivered(await parcel.call('createTicket'));
}

/** The customer with this address, made where there is none; undefined where there is no address or the desk refuses. */
async function customerOf(
  parcel: Parcel<typeof supportTicket>,
  email: string | undefined,
): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const found = final(await parcel.call('findCustomer'));
  const known = found.kind === 'delivered' ? customerWith(email, found.body) : undefined;
  if (known !== undefined) return known;
  try {
    const customerId = accountIdIn(delivered(await parcel.call('createCustomer')));
    delivered(await parcel.call('addCustomer', { customerId }));
    return customerId;
  } catch (error) {
    if (error instanceof DeskRefused) return undefined;
    throw error;
  }
}
