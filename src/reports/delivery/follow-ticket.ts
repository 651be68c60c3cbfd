import { problemReport } from '../../inventory/kinds/problem-report';
import { reportScreenshot } from '../../inventory/kinds/report-screenshot';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { supportTicket } from '../../inventory/kinds/support-ticket';
import { instantOf } from '../../platform/clock';
import { lastMomentOf, type Progress, type Ticket } from '../report-records';
import { delivered, fileIdIn, final, ticketStateIn } from './desk-answers';
import { findTickets, followUpOf, opened, ticketValueOf } from './desk-ticket';
import { NEXT_LOOK_SECONDS, SETTLED_AFTER_MS, type ErrandPorts } from './errand-ports';

/**
 * What is left to do once a report has its ticket: put the screenshot on it, close a second ticket, read its state. Each
 * step is noted, and doing all of it again changes nothing.
 * @throws ComeAgain, NoDesk.
 */
export async function followTicket(ports: ErrandPorts, ticket: Ticket, progress: Progress): Promise<void> {
  const { clock, send, queue } = ports;
  const { reportId } = ticket;
  const withPicture = ticket.screenshot === 'waiting' ? await attachScreenshot(ports, ticket, progress) : ticket;
  await closeDoubles(send, ticket);
  await readState(ports, withPicture, progress);
  const lastTry = Math.max(Date.parse(ticket.raisedAt), Date.parse(progress.triedAt ?? ticket.raisedAt));
  if (clock.now() - lastTry < SETTLED_AFTER_MS) await queue(reportId, NEXT_LOOK_SECONDS);
}

async function attachScreenshot(ports: ErrandPorts, ticket: Ticket, progress: Progress): Promise<Ticket> {
  const { store, send } = ports;
  const { reportId, ticketKey } = ticket;
  const report = await store.find(problemReport, reportId);
  const screenshot = await store.find(reportScreenshot, reportId);
  if (report === null || screenshot === null) return ticket;
  const { mime, picture } = screenshot;
  const fileName = mime === 'image/png' ? 'screenshot.png' : 'screenshot.jpg';
  const parcel = opened(send, supportTicket, { ...ticketValueOf(report), screenshot: picture, mime, fileName });
  const upload = final(await parcel.call('upload'));
  const attached =
    upload.kind === 'delivered'
      ? final(await parcel.call('attach', { ticketKey, fileId: fileIdIn(upload.body) }))
      : upload;
  const after: Ticket = { ...ticket, screenshot: attached.kind === 'delivered' ? 'sent' : 'refused' };
  await store.put(reportTicket, reportId, after, lastMomentOf(progress));
  return after;
}

/** A ticket that cannot be closed is closed already, or somebody at support works on it. */
async function closeDoubles(send: ErrandPorts['send'], { reportId, ticketKey: keptKey }: Ticket): Promise<void> {
  const followUp = followUpOf(send, reportId);
  for (const { key: ticketKey, closed } of await findTickets(followUp, reportId)) {
    if (ticketKey !== keptKey && !closed) final(await followUp.call('closeDouble', { ticketKey, keptKey }));
  }
}

async function readState(ports: ErrandPorts, ticket: Ticket, progress: Progress): Promise<void> {
  const { store, clock, send } = ports;
  const { reportId, ticketKey } = ticket;
  const answer = delivered(await followUpOf(send, reportId).call('read', { ticketKey }));
  const { state, closed, address } = ticketStateIn(answer);
  const { closedAt = instantOf(clock), ...before } = ticket;
  const after: Ticket = {
    ...before,
    state,
    readAt: instantOf(clock),
    ...(address === undefined ? {} : { address }),
    ...(closed ? { closedAt } : {}),
  };
  await store.put(reportTicket, reportId, after, lastMomentOf(progress));
}
