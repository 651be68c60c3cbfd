import { problemReport } from '../../inventory/kinds/problem-report';
import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import { lastMomentOf, type Progress, type Report } from '../report-records';
import { askForErasure } from './ask-for-erasure';
import { ComeAgain, DeskRefused, NoDesk } from './desk-answers';
import type { ErrandEnd, ErrandPorts } from './errand-ports';
import { followTicket } from './follow-ticket';
import { raiseTicket } from './raise-ticket';

const DONE: ErrandEnd = { kind: 'done' };
const FIRST_WAIT_MS = 30_000;
/** The longest that the queue waits before it tries an event again. */
const LONGEST_WAIT_MS = 900_000;
/** An hour before the queue itself gives an event up (24 hours): then it waits for its sender. */
const GIVE_UP_AFTER_MS = 23 * 3_600_000;

/**
 * Brings a report as far as it goes now: to a ticket, to the state of its ticket, or to the erasure of its ticket. It goes by
 * what storage and the desk say and not by what the errand was queued for: so an errand that comes twice, late, or after one
 * that broke off anywhere does what is left to do. `retries` is how often this errand has come again.
 */
export async function runErrand(ports: ErrandPorts, reportId: string, retries: number): Promise<ErrandEnd> {
  const { store } = ports;
  const withdrawal = await store.find(reportWithdrawal, reportId);
  if (withdrawal !== null) return untilLater(() => askForErasure(ports, withdrawal), retries);
  const progress = await store.find(reportProgress, reportId);
  if (progress === null) return DONE;
  const known = await store.find(reportTicket, reportId);
  if (known !== null) return untilLater(() => followTicket(ports, known, progress), retries);
  const report = await store.find(problemReport, reportId);
  if (report === null || progress.state === 'failed') return DONE;
  const end = await sendReport(ports, report, progress, retries);
  if (end !== 'raised') return end;
  // It goes on from what is in storage now: it may have been withdrawn while its ticket was made.
  return runErrand(ports, reportId, retries);
}

async function sendReport(
  ports: ErrandPorts,
  report: Report,
  progress: Progress,
  retries: number,
): Promise<ErrandEnd | 'raised'> {
  const { store, clock, maySend } = ports;
  if (!(await maySend())) return failed('switched-off');
  const attempt: Progress = { ...progress, state: 'sending', attempts: progress.attempts + 1 };
  try {
    await raiseTicket(ports, report, attempt);
    return 'raised';
  } catch (error) {
    if (error instanceof NoDesk) return failed('not-configured');
    if (error instanceof DeskRefused) return failed('refused');
    if (!(error instanceof ComeAgain)) throw error;
    if (clock.now() - Date.parse(progress.queuedAt) >= GIVE_UP_AFTER_MS) return failed('unreachable');
    const end = again(error, retries);
    const nextTryAt = new Date(clock.now() + end.afterMs).toISOString();
    await note({ ...attempt, nextTryAt });
    return end;
  }

  async function failed(failure: NonNullable<Progress['failure']>): Promise<ErrandEnd> {
    await note({ ...progress, state: 'failed', failure });
    return DONE;
  }

  async function note({ nextTryAt, ...changed }: Progress): Promise<void> {
    const isWaiting = nextTryAt !== undefined && changed.state !== 'failed';
    const triedAt = (await store.find(reportProgress, report.reportId))?.triedAt;
    const after = { ...changed, ...(triedAt === undefined ? {} : { triedAt }), ...(isWaiting ? { nextTryAt } : {}) };
    await store.put(reportProgress, report.reportId, after, lastMomentOf(progress));
  }
}

/** What the desk will not do now is tried again; without a desk the hourly job looks whether there is one. */
async function untilLater(work: () => Promise<void>, retries: number): Promise<ErrandEnd> {
  try {
    await work();
    return DONE;
  } catch (error) {
    if (error instanceof ComeAgain) return again(error, retries);
    if (error instanceof NoDesk || error instanceof DeskRefused) return DONE;
    throw error;
  }
}

function again({ afterMs, isBusy }: ComeAgain, retries: number): Extract<ErrandEnd, { kind: 'again' }> {
  const backOff = FIRST_WAIT_MS * 2 ** Math.min(retries, 10);
  return {
    kind: 'again',
    afterMs: Math.min(Math.max(afterMs ?? 0, backOff), LONGEST_WAIT_MS),
    reason: isBusy ? 'busy' : 'failed',
  };
}
