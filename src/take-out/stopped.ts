import { AppError } from '../app-error';

/** @throws AppError CANCELLED */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED', 'It was stopped; no file was made, and nothing was changed.');
}
