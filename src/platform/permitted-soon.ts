import { AppError } from '../app-error';

/** Together 15 seconds, of the 25 that a trigger has. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000] as const;

/**
 * Does the work again while the platform refuses the app as not permitted: right after an installation its permissions may
 * not have spread yet (events-reference/life-cycle). Whatever else fails is thrown at once.
 * @throws what the work throws last.
 */
export async function permittedSoon<T>(work: () => Promise<T>, sleep: (ms: number) => Promise<void>): Promise<T> {
  for (const ms of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'NO_PERMISSION') throw error;
      await sleep(ms);
    }
  }
  return work();
}
