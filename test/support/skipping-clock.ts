import { AppError } from '../../src/app-error';
import type { Clock } from '../../src/export-engine';

/** A clock that never waits: a sleep moves its time on at once, and is noted in `sleeps` (milliseconds). */
export function skippingClock(startMs = Date.UTC(2026, 0, 31, 9)): Clock & { readonly sleeps: readonly number[] } {
  let now = startMs;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    async sleep(ms, signal) {
      if (signal?.aborted) throw new AppError('CANCELLED', 'cancelled in a sleep');
      sleeps.push(ms);
      now += ms;
    },
  };
}
