import { AppError } from '../../src/app-error';
import type { Clock } from '../../src/export-engine';

type Sleeper = { readonly until: number; readonly wake: () => void };

/** A clock whose time goes on only when everybody sleeps, and then at once to the next who wakes. */
export function simulatedClock(startMs = 0): Clock & {
  /** The work's outcome, with time going on as it needs. Throws where the work waits for nothing that will come. */
  run<T>(work: Promise<T>): Promise<T>;
} {
  let now = startMs;
  const sleepers: Sleeper[] = [];
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { until: now + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', 'cancelled in a sleep')));
      }),
    async run(work) {
      let isOver = false;
      const over = () => void (isOver = true);
      work.then(over, over);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isOver) return work;
        sleepers.sort((one, other) => one.until - other.until);
        const next = sleepers.shift();
        if (!next) throw new Error('The work waits, and nobody sleeps.');
        now = Math.max(now, next.until);
        next.wake();
      }
    },
  };
}
