import { errorTrace } from '../error-traces/error-trace';
import { keepBackendError } from '../errors/keep-error-reports';
import { isOwnCode } from '../errors/own-code';
import { appVersion, remainingMs } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { randomId } from '../platform/ids';
import { log } from '../platform/log';
import { store } from '../platform/store';

/** With less time left the reply comes first. */
const RESERVE_MS = 5_000;

/**
 * Keeps an error that nobody foresaw, as an error report. Never rejects, and does not record what fails in recording. It is
 * waited for: what a function leaves behind may go on in the call of another site.
 */
export async function recordError(error: unknown): Promise<void> {
  try {
    if (remainingMs() < RESERVE_MS) return;
    const trace = { ...errorTrace(error, isOwnCode), count: 1 };
    const kept = await keepBackendError({ store, clock, appVersion: appVersion() }, trace, randomId());
    if (!kept) log({ level: 'warn', event: 'error-reports-full' });
  } catch {
    log({ level: 'warn', event: 'error-not-recorded' });
  }
}
