import type { Reply } from '../../../../../../src/contract';
import { RefusedError } from '../../../problem';

const pauseMs = 20_000;
/** Storage that is busy for longer than some minutes has trouble of its own. */
const mostTries = 12;

export type Pause = (ms: number) => Promise<void>;

export const pause: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again, after a while, where storage is busy: what is done in hundreds of calls should not break off at one.
 * @throws RefusedError for any other no; CANCELLED is thrown by `check`, which is asked before each try.
 */
export async function patientReply<T>(
  ask: () => Promise<Reply<T>>,
  { check, wait = pause }: { readonly check: () => void; readonly wait?: Pause },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    check();
    const reply = await ask();
    if (reply.ok) return reply.value;
    if (reply.code !== 'RATE_LIMITED' || attempt === mostTries) throw new RefusedError(reply);
    await wait(pauseMs);
  }
}
