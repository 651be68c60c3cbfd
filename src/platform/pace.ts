import type { Clock, Wait } from './clock';

/** Keeps a long job of one site below the platform's rates, so that its users' own calls still have room. */
export type Pace = {
  /** To be called after a request, with the bytes that it carried; waits where the job has been too fast. */
  readonly read: (bytes: number) => Promise<void>;
  readonly write: (bytes: number) => Promise<void>;
};

/** Storage counts in 10 KB, rounded up, 4,000 reads and 4,000 writes a minute (limits-kvs-ce). */
const UNIT_BYTES = 10_000;
/** Half of what the site has. */
const UNITS_A_MINUTE = 2_000;
/** What may go at once. A run that takes up one that died begins with as much; so there is room for some of them a minute. */
const UNITS_AT_ONCE = 500;

export function createPace({ clock, wait }: { readonly clock: Clock; readonly wait: Wait }): Pace {
  return { read: bucket(), write: bucket() };

  /** A bucket that holds `UNITS_AT_ONCE` and is filled evenly. */
  function bucket() {
    let left = UNITS_AT_ONCE;
    let filledAtMs = clock.now();
    return async (bytes: number) => {
      const now = clock.now();
      left = Math.min(UNITS_AT_ONCE, left + ((now - filledAtMs) * UNITS_A_MINUTE) / 60_000);
      filledAtMs = now;
      left -= Math.max(1, Math.ceil(bytes / UNIT_BYTES));
      if (left < 0) await wait(Math.ceil((-left * 60_000) / UNITS_A_MINUTE));
    };
  }
}
