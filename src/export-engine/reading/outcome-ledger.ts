import { AppError } from '../../app-error';

/** Holds the engine to its promise: every id that the query found has exactly one outcome. */
export type OutcomeLedger = {
  /** Throws UNEXPECTED on an id that was not found, or that has an outcome already. */
  settle(id: string): void;
  /** Throws UNEXPECTED where an id has no outcome. */
  close(): void;
};

export function openLedger(ids: readonly string[]): OutcomeLedger {
  const open = new Set(ids);
  return {
    settle(id) {
      if (!open.delete(id)) throw broken('an issue came twice or was never asked for');
    },
    close() {
      if (open.size > 0) throw broken(`${open.size} issues were found but neither written nor listed as left out`);
    },
  };
}

function broken(what: string): AppError {
  return new AppError(
    'UNEXPECTED',
    `The export stopped because it would not be complete: ${what}. Export again, and report the problem.`,
  );
}
