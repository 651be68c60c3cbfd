import { AppError } from '../../app-error';

/** Holds the engine to its promise: every id that the query found has exactly one outcome. */
export type OutcomeLedger = {
  /** So many ids, from this one in the query's order, have their outcome. Throws UNEXPECTED where one had it already or was not found. */
  settle(from: number, count: number): void;
  settled(): number;
  /** Throws UNEXPECTED where an id has no outcome. */
  close(): void;
};

export function openLedger(total: number): OutcomeLedger {
  const isSettled = new Uint8Array(total);
  let settled = 0;
  return {
    settle(from, count) {
      for (let at = from; at < from + count; at += 1) {
        if (isSettled[at] !== 0) throw broken('an issue came twice or was never asked for');
        isSettled[at] = 1;
        settled += 1;
      }
    },
    settled: () => settled,
    close() {
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
