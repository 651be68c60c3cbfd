import { errorTrace, type ErrorTrace } from '../../../../src/error-traces/error-trace';
import { ELSEWHERE } from '../../../../src/error-traces/own-frames';

/** What a window says of an error that nobody caught. `error` may be missing. */
export type UncaughtEvent = {
  readonly error: unknown;
  readonly message: string;
  readonly filename: string;
  readonly lineno: number;
  readonly colno: number;
};

/**
 * The trace of an uncaught error; null where no file of ours is in it: extensions and the product fail in our window too,
 * and that is not ours to tell.
 */
export function traceOfEvent(
  { error, message, filename, lineno, colno }: UncaughtEvent,
  isOwn: (address: string) => boolean,
): ErrorTrace | null {
  if (error instanceof Error) return ownTrace(error, isOwn);
  const place = Object.assign(new Error(message), { stack: `    at ${filename}:${lineno}:${colno}` });
  return ownTrace(place, isOwn);
}

/** The trace of something thrown; null where no file of ours is in it, or where it resists to be read. */
export function ownTrace(thrown: unknown, isOwn: (address: string) => boolean): ErrorTrace | null {
  try {
    const trace = errorTrace(thrown, isOwn);
    return trace.frames.some((frame) => frame !== ELSEWHERE) ? trace : null;
  } catch {
    return null;
  }
}
