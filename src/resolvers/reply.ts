import { AppError, type ErrorCode } from '../app-error';
import type { Reply } from '../contract';
import { randomId } from '../platform/ids';
import { log, whereOf } from '../platform/log';
import { recordError } from './record-error';

/**
 * Turns what a use case returns or throws into a `Reply`. An AppError keeps its sentence; anything else becomes a bland
 * one. Either way the log has the reference that the person sees.
 */
export async function reply<T>(useCase: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await useCase() };
  } catch (error) {
    const reference = randomId().slice(0, 8);
    const code: ErrorCode = error instanceof AppError ? error.code : 'UNEXPECTED';
    log({ level: levelOf(code), event: 'resolver-refused', code, reference, where: whereOf(causeOf(error)) });
    if (levelOf(code) === 'error') await recordError(causeOf(error));
    const message = error instanceof AppError ? error.message : BLAND;
    return { ok: false, code, message, reference };
  }
}

const BLAND = 'Something went wrong in Openbook. Try again; if it stays, report it with the reference.';

/** What the user did is a warning; what the app did is an error. */
function levelOf(code: ErrorCode): 'warn' | 'error' {
  return code === 'UNEXPECTED' || code === 'UNDECLARED_DATA' ? 'error' : 'warn';
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
