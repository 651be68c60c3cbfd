import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import { instantOf } from '../../platform/clock';
import { eraseContent, eraseTrail, lastMomentOf, type Withdrawal } from '../report-records';
import { final } from './desk-answers';
import { findTickets, followUpOf } from './desk-ticket';
import { NEXT_LOOK_SECONDS, SETTLED_AFTER_MS, type ErrandPorts } from './errand-ports';

/**
 * Asks support to erase every ticket of a report that was withdrawn, and closes it. A try that was under way meanwhile may
 * have made one that the desk's search does not know yet; so it looks again, until so much time has gone by that there can
 * be none.
 * @throws ComeAgain, DeskRefused, NoDesk.
 */
export async function askForErasure(ports: ErrandPorts, withdrawal: Withdrawal): Promise<void> {
  const { store, clock, send, queue } = ports;
  const { reportId, withdrawnAt } = withdrawal;
  // Once more: who sent it twice may have written it again while it was being withdrawn.
  await eraseContent(store, reportId);
  const ticket = await store.find(reportTicket, reportId);
  const progress = await store.find(reportProgress, reportId);
  const followUp = followUpOf(send, reportId);
  const found = await findTickets(followUp, reportId);
  const keys = new Set([...(ticket === null ? [] : [ticket.ticketKey]), ...found.map(({ key }) => key)]);

  let asked = withdrawal;
  for (const ticketKey of keys) {
    if (asked.askedFor.includes(ticketKey)) continue;
    // One that the desk does not know any more is erased already; one that cannot be closed is closed already.
    final(await followUp.call('askToErase', { ticketKey }));
    final(await followUp.call('close', { ticketKey }));
    asked = { ...asked, askedFor: [...asked.askedFor, ticketKey] };
    await store.put(reportWithdrawal, reportId, asked, lastMomentOf(asked));
  }

  const lastTry = Math.max(Date.parse(withdrawnAt), Date.parse(progress?.triedAt ?? withdrawnAt));
  if (clock.now() - lastTry < SETTLED_AFTER_MS) return queue(reportId, NEXT_LOOK_SECONDS);
  await eraseTrail(store, reportId);
  if (asked.settledAt !== undefined) return;
  await store.put(reportWithdrawal, reportId, { ...asked, settledAt: instantOf(clock) }, lastMomentOf(asked));
}
