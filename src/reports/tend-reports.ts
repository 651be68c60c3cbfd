import { problemReport } from '../inventory/kinds/problem-report';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportTicket } from '../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import type { Clock } from '../platform/clock';
import { DAY_MS } from '../platform/day';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { eraseContent, eraseTrail, isOver, type Progress, type Ticket, type Withdrawal } from './report-records';

export type TendPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
  readonly queue: (reportIds: readonly string[]) => Promise<void>;
};

const HOUR_MS = 3_600_000;

/**
 * Looks after all reports of the site: queues those whose errand was lost, those whose ticket's state is an hour old, and
 * withdrawals that support has not been asked about; erases those whose time is over. It changes nothing else, so it may run
 * twice, at once, or not at all for a while.
 */
export async function tendReports(ports: TendPorts): Promise<void> {
  const { store, hasTime, queue } = ports;
  for await (const page of storedPages(store, reportWithdrawal)) {
    if (!hasTime()) return;
    await queue(page.flatMap(({ value }) => (value.settledAt === undefined ? [value.reportId] : [])));
    for (const { value } of page) await endWithdrawal(ports, value);
  }
  for await (const page of storedPages(store, reportProgress)) {
    const due: string[] = [];
    for (const { value } of page) {
      if (!hasTime()) break;
      if (await tend(ports, value)) due.push(value.reportId);
    }
    await queue(due);
    if (!hasTime()) return;
  }
}

async function endWithdrawal({ store, clock }: TendPorts, { reportId, settledAt }: Withdrawal): Promise<void> {
  if (isOver(settledAt, clock.now())) await store.remove(reportWithdrawal, reportId);
}

/** Whether the report needs an errand now. */
async function tend({ store, clock }: TendPorts, progress: Progress): Promise<boolean> {
  const { reportId, createdAt, queuedAt, triedAt, nextTryAt, state } = progress;
  const now = clock.now();
  const isOld = (instant: string | undefined, ageMs = HOUR_MS) =>
    instant === undefined || now - Date.parse(instant) >= ageMs;
  if ((await store.find(reportWithdrawal, reportId)) !== null) return false;
  const ticket = await store.find(reportTicket, reportId);
  const isUnsent = ticket === null && isOld(createdAt) && (await store.find(problemReport, reportId)) === null;
  if (isUnsent || isOver(ticket?.closedAt, now)) {
    await eraseContent(store, reportId);
    await eraseTrail(store, reportId);
    return false;
  }
  if (ticket !== null) return isOld(ticket.readAt, lookEveryMs(ticket));
  return state !== 'failed' && [queuedAt, triedAt, nextTryAt].every((instant) => isOld(instant));
}

/** A closed ticket can be opened again, but hardly is. */
const lookEveryMs = ({ closedAt }: Ticket): number => (closedAt === undefined ? HOUR_MS : DAY_MS);
