import { AppError } from '../../../src/app-error';
import type { ErrorCode, Reply } from '../../../src/contract';

/** What the page shows when something did not work. `reference` leads to the app's log, where the backend made one. */
export type Problem = { readonly code: ErrorCode; readonly message: string; readonly reference: string | null };

/** A reply that says no, thrown: it keeps the reference that the backend made. */
export class RefusedError extends AppError {
  constructor(readonly refusal: Extract<Reply<never>, { ok: false }>) {
    super(refusal.code, refusal.message);
  }
}

/** An error of the page or of the engine. What nobody foresaw gets a bland sentence; it never shows its internals. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RefusedError) return problemOfReply(error.refusal);
  if (error instanceof AppError) return { code: error.code, message: error.message, reference: null };
  return {
    code: 'UNEXPECTED',
    message: 'Something unexpected went wrong in this page. Reload it and try again.',
    reference: null,
  };
}

/** As problemOf; and what nobody foresaw is reported to the window like any error that nobody caught. */
export function caughtProblem(error: unknown): Problem {
  if (!(error instanceof AppError)) reportError(error);
  return problemOf(error);
}

/** A reply that says no. */
export function problemOfReply(reply: Extract<Reply<never>, { ok: false }>): Problem {
  return { code: reply.code, message: reply.message, reference: reply.reference || null };
}
