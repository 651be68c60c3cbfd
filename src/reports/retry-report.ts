import type { ReportState } from '../contract';
import { reportProgress } from '../inventory/kinds/report-progress';
import { instantOf } from '../platform/clock';
import { stateOfReport } from './list-reports';
import { ownProgress } from './own-progress';
import { lastMomentOf } from './report-records';
import type { SendPorts } from './send-report';

/** Queues a report that failed once more. @throws AppError NOT_FOUND for what is not the user's own. */
export async function retryReport(
  { store, clock, queue, owner }: Omit<SendPorts, 'policyVersion'>,
  reportId: string,
): Promise<{ readonly state: ReportState }> {
  const progress = await ownProgress(store, owner, reportId);
  const state = await stateOfReport(store, reportId);
  if (state !== 'failed') return { state };
  const { failure: _failure, nextTryAt: _next, ...before } = progress;
  const anew = { ...before, state: 'queued', queuedAt: instantOf(clock), attempts: 0 } as const;
  await store.put(reportProgress, reportId, anew, lastMomentOf(progress));
  await queue(reportId);
  return { state: 'queued' };
}
