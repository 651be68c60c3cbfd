import { remainingMs } from '../platform/app-context';
import { systemClock, type Clock } from '../platform/clock';
import { log } from '../platform/log';
import { send, type Send } from '../platform/send';
import { store, type Store } from '../platform/store';
import { sayGoodbye } from '../reports/say-goodbye';
import { task } from './task';

/** Two calls of the desk, of 12 seconds at most each, still fit into that. */
const RESERVE_MS = 25_000;

/**
 * Runs while the app is being taken off a site: once, for 55 seconds, and nobody waits for it
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall-trigger).
 */
export function createPreUninstall({ store, clock, send }: { store: Store; clock: Clock; send: Send }) {
  return (): Promise<void> =>
    task('say-goodbye', async () => {
      const { untold } = await sayGoodbye({ store, clock, send, hasTime: () => remainingMs() > RESERVE_MS });
      log(untold === 0 ? { level: 'info', event: 'said-goodbye' } : { level: 'warn', event: 'tickets-left-open' });
    });
}

export const preUninstall = createPreUninstall({ store, clock: systemClock, send });
