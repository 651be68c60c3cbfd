import type { ReportState, ReportSummary } from '../contract';
import { problemReport } from '../inventory/kinds/problem-report';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportTicket } from '../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { summaryOf } from './delivery/desk-ticket';
import type { Progress, Ticket, Withdrawal } from './report-records';

/** The reports of `owner`, newest first. */
export async function listReports(store: Store, owner: string): Promise<readonly ReportSummary[]> {
  const withdrawals = await ownedBy(owner, storedPages(store, reportWithdrawal));
  const withdrawn = new Set(withdrawals.map(({ reportId }) => reportId));
  const standing = (await ownedBy(owner, storedPages(store, reportProgress))).filter(
    ({ reportId }) => !withdrawn.has(reportId),
  );
  const summaries = await Promise.all(standing.map((progress) => summaryOfReport(store, progress)));
  return [...summaries.filter((summary) => summary !== null), ...withdrawals.map(summaryOfWithdrawal)].sort(
    (one, other) => (one.createdAt < other.createdAt ? 1 : -1),
  );
}

/** Where it stands. `queued` where nothing is known of it, as before it is sent. */
export async function stateOfReport(store: Store, reportId: string): Promise<ReportState> {
  if ((await store.find(reportWithdrawal, reportId)) !== null) return 'withdrawn';
  if ((await store.find(reportTicket, reportId)) !== null) return 'sent';
  return (await store.find(reportProgress, reportId))?.state ?? 'queued';
}

async function ownedBy<V extends { readonly ownerAccountId?: string }>(
  owner: string,
  pages: AsyncIterable<readonly { readonly value: V }[]>,
): Promise<V[]> {
  const owned: V[] = [];
  for await (const page of pages) {
    owned.push(...page.map(({ value }) => value).filter(({ ownerAccountId }) => ownerAccountId === owner));
  }
  return owned;
}

/** Null where sending it broke off before there was anything to send; the hourly job clears that away. */
async function summaryOfReport(store: Store, progress: Progress): Promise<ReportSummary | null> {
  const { reportId, createdAt, state, attempts, nextTryAt, failure } = progress;
  const report = await store.find(problemReport, reportId);
  if (report === null) return null;
  const ticket = await store.find(reportTicket, reportId);
  const shown = { reportId, createdAt, attempts, summary: summaryOf(report.happened), urgency: report.urgency };
  if (ticket !== null) return { ...shown, state: 'sent', ticket: shownTicket(ticket) };
  return {
    ...shown,
    state,
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
    ...(failure === undefined || state !== 'failed' ? {} : { failure }),
  };
}

function shownTicket({ ticketKey, address, state, closedAt, screenshot }: Ticket): ReportSummary['ticket'] {
  return {
    key: ticketKey,
    ...(address === undefined ? {} : { address }),
    ...(state === undefined ? {} : { state }),
    closed: closedAt !== undefined,
    screenshot,
  };
}

const summaryOfWithdrawal = ({ reportId, createdAt }: Withdrawal): ReportSummary => ({
  reportId,
  createdAt,
  state: 'withdrawn',
  attempts: 0,
});
