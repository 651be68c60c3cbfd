import { AppError } from '../../app-error';
import { withRoom } from '../with-room';

/** Holds the engine to its promise: every id that the query found has exactly one outcome. */
export type OutcomeLedger = {
  /** So many ids, from this one in the query's order, have their outcome. Throws UNEXPECTED where one had it already. */
  settle(from: number, count: number): void;
  settled(): number;
  /** `total` ids were found. Throws UNEXPECTED where one of them has no outcome, or one has that was never found. */
  close(total: number): void;
};

export function openLedger(): OutcomeLedger {
  let isSettled = new Uint8Array(0);
  let settled = 0;
  let end = 0;
  return {
    settle(from, count) {
      end = Math.max(end, from + count);
      if (end > isSettled.length) isSettled = withRoom(isSettled, end, Uint8Array);
      for (let at = from; at < from + count; at += 1) {
        if (isSettled[at] !== 0) throw broken('an issue came twice');
        isSettled[at] = 1;
        settled += 1;
      }
    },
    settled: () => settled,
    close(total) {
      if (end > total) throw broken('an issue came that was never found');
      if (settled < total)
        throw broken(`${total - settled} issues were found but neither written nor listed as left out`);
    },
  };
}

function broken(what: string): AppError {
  return new AppError(
    'UNEXPECTED',
    `The export stopped because it would not be complete: ${what}. Export again, and report the problem.`,
  );
}
