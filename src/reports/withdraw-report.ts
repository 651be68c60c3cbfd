import type { ReportState } from '../contract';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import { instantOf } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import { ownProgress } from './own-progress';
import { eraseContent, lastMomentOf } from './report-records';
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
    const progress = await ownProgress(store, owner, reportId);
    const withdrawnAt = instantOf(clock);
    const { createdAt } = progress;
    const withdrawal = { reportId, ownerAccountId: owner, createdAt, withdrawnAt, askedFor: [] };
    await isCreated(store.create(reportWithdrawal, reportId, withdrawal, lastMomentOf(progress)));
  }
  await eraseContent(store, reportId);
  await queue(reportId);
  return { state: 'withdrawn' };
}
