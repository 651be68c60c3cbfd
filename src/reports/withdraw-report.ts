import type { ReportState } from '../contract';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import { instantOf } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import { ownProgress } from './own-progress';
import { eraseContent, lastMomentOf, type Progress } from './report-records';
import type { SendPorts } from './send-report';

/**
 * Erases what the user wrote, and queues the errand that asks support to erase the ticket. The withdrawal is noted first: from
 * then on no errand sends anything of the report.
 * @throws AppError NOT_FOUND for what is not the user's own.
 */
export async function withdrawReport(
  { store, clock, queue, owner }: Omit<SendPorts, 'policyVersion'>,
  reportId: string,
): Promise<{ readonly state: ReportState }> {
  const known = await store.find(reportWithdrawal, reportId);
  if (known === null || known.ownerAccountId !== owner) {
    await noteWithdrawal({ store, clock }, await ownProgress(store, owner, reportId));
  }
  await eraseContent(store, reportId);
  await queue(reportId);
  return { state: 'withdrawn' };
}

/**
 * The same for the site, whose admins may erase what its users sent. Of a report that nothing is known of but what it said,
 * only that is erased, for then nobody knows of a ticket either: gives whether more was known.
 */
export async function withdrawForSite(
  { store, clock, queue }: Pick<SendPorts, 'store' | 'clock' | 'queue'>,
  reportId: string,
): Promise<boolean> {
  const progress = await store.find(reportProgress, reportId);
  if (progress !== null) await noteWithdrawal({ store, clock }, progress);
  await eraseContent(store, reportId);
  if (progress !== null) await queue(reportId);
  return progress !== null;
}

async function noteWithdrawal({ store, clock }: Pick<SendPorts, 'store' | 'clock'>, progress: Progress): Promise<void> {
  const { reportId, ownerAccountId, createdAt } = progress;
  const withdrawal = { reportId, ownerAccountId, createdAt, withdrawnAt: instantOf(clock), askedFor: [] };
  await isCreated(store.create(reportWithdrawal, reportId, withdrawal, lastMomentOf(progress)));
}
