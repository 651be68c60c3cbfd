import { AppError } from '../app-error';

export function cancelled(): AppError {
  return new AppError('CANCELLED', 'The export was cancelled; no file was made.');
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

const waits = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `act` when the signal aborts, unless it was taken back before. Any number of waits share one listener, because
 * Node warns of a leak where a signal has more than ten.
 */
export function onCancel(signal: AbortSignal, act: () => void): () => void {
  const acts = waits.get(signal) ?? new Set();
  if (!waits.has(signal)) {
    waits.set(signal, acts);
    signal.addEventListener('abort', () => [...acts].forEach((each) => each()), { once: true });
  }
  acts.add(act);
  return () => void acts.delete(act);
}

/**
 * The work's outcome, or CANCELLED at the moment the signal aborts. The bridge drops abort signals
 * (`@forge/bridge` out/fetch/fetch.js), so the work itself goes on and its late answer is ignored.
 */
export function untilCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(cancelled());
    const takeBack = onCancel(signal, () => reject(cancelled()));
    work.then(resolve, reject).finally(takeBack);
  });
}
