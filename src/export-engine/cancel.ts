import { AppError } from '../app-error';

export function cancelled(): AppError {
  return new AppError('CANCELLED', 'The export was cancelled; no file was made.');
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/**
 * The work's outcome, or CANCELLED at the moment the signal aborts. The bridge drops abort signals
 * (`@forge/bridge` out/fetch/fetch.js), so the work itself goes on and its late answer is ignored.
 */
export function untilCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
