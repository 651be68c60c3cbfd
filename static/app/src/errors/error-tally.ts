import type { ErrorTrace } from '../../../../src/error-traces/error-trace';
import type { MetError } from '../../../../src/contract';

/** Different errors of one page load; where there are more, something is so wrong that the first tell enough. */
const MOST_DIFFERENT = 20;
/** How often one error is told: known well enough by then, however often it comes. So a page load makes 60 records at most. */
const MOST_TELLINGS = 3;
/** As the backend takes it. */
const MOST_COUNTED = 10_000;

export type ErrorTally = {
  meet(trace: ErrorTrace): void;
  /** What was met since the last time, each error once; what is taken is told. */
  take(): readonly MetError[];
  /** All that was met, told or not, the first first. */
  all(): readonly ErrorTrace[];
};

type Known = { readonly trace: ErrorTrace; count: number; tellings: number };

/** Counts the errors of one page load in memory, the same ones together. */
export function errorTally(): ErrorTally {
  const met = new Map<string, Known>();
  return {
    meet(trace) {
      const key = JSON.stringify(trace);
      const known = met.get(key);
      if (known !== undefined) known.count += 1;
      else if (met.size < MOST_DIFFERENT) met.set(key, { trace, count: 1, tellings: 0 });
    },
    take() {
      const news = [...met.values()].filter(({ count, tellings }) => count > 0 && tellings < MOST_TELLINGS);
      return news.map((known) => {
        const count = Math.min(known.count, MOST_COUNTED);
        Object.assign(known, { count: 0, tellings: known.tellings + 1 });
        return { ...known.trace, count };
      });
    },
    all: () => [...met.values()].map(({ trace }) => trace),
  };
}
