import type { Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { moveRecords } from './move-records';

/** A run lasts 15 minutes at most; one that has noted nothing for longer is gone. */
const LONGEST_RUN_MS = 15 * 60_000;

/** Whether the schedule has to ask for the move: it is not done, it does not wait for its time, and no run goes on with it. */
export async function isMoveDue({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<boolean> {
  const records = moveRecords(store);
  const progress = await records.progress();
  if ((await records.receipt()) !== null) {
    // A run that was beside the one that ended it may have noted something later.
    if (progress !== null) await records.tidy();
    return false;
  }
  if (progress === null) return true;
  const { nextTryAt, triedAt } = progress;
  return clock.now() >= (nextTryAt === undefined ? Date.parse(triedAt) + LONGEST_RUN_MS : Date.parse(nextTryAt));
}
