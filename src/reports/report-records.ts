import { problemReport, reportDays, reportDaysAfterClosing } from '../inventory/kinds/problem-report';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportScreenshot } from '../inventory/kinds/report-screenshot';
import { reportTicket } from '../inventory/kinds/report-ticket';
import type { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import type { ValueOf } from '../inventory/record-kind';
import { DAY_MS } from '../platform/day';
import type { Store } from '../platform/store';

export type Report = ValueOf<typeof problemReport>;
export type Progress = ValueOf<typeof reportProgress>;
export type Ticket = ValueOf<typeof reportTicket>;
export type Withdrawal = ValueOf<typeof reportWithdrawal>;

/** When the platform's expiry takes the last of a report, in milliseconds since 1970. */
export const lastMomentOf = ({ createdAt }: Pick<Progress, 'createdAt'>): number =>
  Date.parse(createdAt) + reportDays * DAY_MS;

/** Whether `since` (ISO 8601) is so long ago that a closed ticket's report, or a withdrawal that is settled, goes. */
export const isOver = (since: string | undefined, nowMs: number): boolean =>
  since !== undefined && nowMs - Date.parse(since) >= reportDaysAfterClosing * DAY_MS;

/** Erases what its sender wrote. */
export async function eraseContent(store: Store, reportId: string): Promise<void> {
  await store.remove(problemReport, reportId);
  await store.remove(reportScreenshot, reportId);
}

/** Erases how far it came; its ticket first, so that what broke off in between is found and ended by the next run. */
export async function eraseTrail(store: Store, reportId: string): Promise<void> {
  await store.remove(reportTicket, reportId);
  await store.remove(reportProgress, reportId);
}
