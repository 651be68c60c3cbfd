import type { Move } from '../contract';
import type { Store } from '../platform/store';
import { moveRecords } from './move-records';

/** How far the move is. `mayMove`: whether it is configured, and whether the site's admins want it. */
export async function showMove(
  store: Store,
  mayMove: { readonly isConfigured: boolean; readonly isOn: boolean },
): Promise<Move> {
  const records = moveRecords(store);
  const receipt = await records.receipt();
  if (receipt !== null) return { state: 'done', receipt };
  if (!mayMove.isConfigured) return { state: 'none' };
  if (!mayMove.isOn) return { state: 'switched-off' };
  const progress = await records.progress();
  if (progress === null) return { state: 'not-begun' };
  const { startedAt, savedExportsMoved, savedExportsLeft, usageDaysMoved, usageDaysLeft, problem, nextTryAt } =
    progress;
  const counts = { startedAt, savedExportsMoved, savedExportsLeft, usageDaysMoved, usageDaysLeft };
  return problem === undefined || nextTryAt === undefined
    ? { state: 'under-way', counts }
    : { state: 'held-up', problem, nextTryAt, counts };
}
