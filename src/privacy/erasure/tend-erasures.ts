import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/store';
import { allErasures } from './erasure-store';

const HOUR_MS = 3_600_000;

/**
 * Queues those erasures again that wait for support, and those whose errand was lost: after an hour none is in a queue for
 * anything else. It changes nothing itself.
 */
export async function tendErasures({
  store,
  clock,
  queue,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly queue: (erasureId: string) => Promise<void>;
}): Promise<void> {
  for (const { erasureId, step, requestedAt } of await allErasures(store)) {
    const isOld = clock.now() - Date.parse(requestedAt) >= HOUR_MS;
    if (step === 'asking-support' || (step !== 'done' && isOld)) await queue(erasureId);
  }
}
