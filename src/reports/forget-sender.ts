import { problemReport } from '../inventory/kinds/problem-report';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportWithdrawal } from '../inventory/kinds/report-withdrawal';
import { instantOf } from '../platform/clock';
import type { Store } from '../platform/store';
import { eraseContent, lastMomentOf, type Withdrawal } from './report-records';
import type { SendPorts } from './send-report';

/**
 * Withdraws a report in the place of its sender, whose account is closed: erases what they wrote and who they were, and
 * queues the errand that asks support to erase the ticket. What stays until that is done names nobody.
 */
export async function forgetSender(
  { store, clock, queue }: Pick<SendPorts, 'store' | 'clock' | 'queue'>,
  reportId: string,
): Promise<void> {
  const known = await store.find(reportWithdrawal, reportId);
  const progress = await store.find(reportProgress, reportId);
  const withdrawal = known ?? (progress === null ? null : begun(reportId, progress.createdAt));
  if (withdrawal !== null) {
    const { ownerAccountId: _owner, ...nobodys } = withdrawal;
    await store.put(reportWithdrawal, reportId, nobodys, lastMomentOf(withdrawal));
  }
  await eraseContent(store, reportId);
  if (progress !== null) {
    const { ownerAccountId: _owner, ...nobodys } = progress;
    await store.put(reportProgress, reportId, nobodys, lastMomentOf(progress));
  }
  if (withdrawal !== null && withdrawal.settledAt === undefined) await queue(reportId);

  function begun(reportId: string, createdAt: string): Withdrawal {
    return { reportId, createdAt, withdrawnAt: instantOf(clock), askedFor: [] };
  }
}

/**
 * Erases the e-mail address and the name from a report, because their account says something else now. A report is written
 * once and never again but here; so whoever withdraws it meanwhile is looked for afterwards.
 */
export async function forgetProfile(store: Store, reportId: string): Promise<void> {
  const report = await store.find(problemReport, reportId);
  const progress = await store.find(reportProgress, reportId);
  if (report === null || progress === null) return;
  const { email, name, ...rest } = report;
  if (email === undefined && name === undefined) return;
  await store.put(problemReport, reportId, rest, lastMomentOf(progress));
  if ((await store.find(reportWithdrawal, reportId)) !== null) await eraseContent(store, reportId);
}
