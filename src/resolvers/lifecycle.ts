import { instantOf, systemClock } from '../platform/clock';
import { log } from '../platform/log';
import { store } from '../platform/store';
import { keepTenant } from '../tenant/keep-tenant';
import { readLifecycleEvent } from '../tenant/read-lifecycle-event';

/** Runs when the app is installed or gets a new major version. Throws what fails, so that the platform sees it. */
export async function lifecycle(payload: unknown, context: unknown): Promise<void> {
  const event = readLifecycleEvent(payload, context, instantOf(systemClock));
  await keepTenant(store, event);
  log({ level: 'info', event: `app-${event.type}` });
}
