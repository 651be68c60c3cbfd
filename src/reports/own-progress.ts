import { AppError } from '../app-error';
import { reportProgress } from '../inventory/kinds/report-progress';
import type { Store } from '../platform/store';
import type { Progress } from './report-records';

/** @throws AppError NOT_FOUND for what does not exist, and for what somebody else sent. */
export async function ownProgress(store: Store, owner: string, reportId: string): Promise<Progress> {
  const progress = await store.find(reportProgress, reportId);
  if (progress?.ownerAccountId === owner) return progress;
  throw new AppError('NOT_FOUND', 'This report is not there any more. Open the list of your reports again.');
}
