import { environmentType } from '../platform/app-context';
import { instantOf, systemClock, systemWait } from '../platform/clock';
import { log } from '../platform/log';
import { permittedSoon } from '../platform/permitted-soon';
import { store } from '../platform/store';
import { policyVersionAt } from '../privacy/policy-versions';
import { keepTenant } from '../tenant/keep-tenant';
import { readLifecycleEvent } from '../tenant/read-lifecycle-event';
import type { LifecycleEvent } from '../tenant/tenant-record';
import { askForMove } from './move';

type Trigger = (payload: unknown, context: unknown) => Promise<void>;

/** Runs when the app is installed on a site. */
export const installed: Trigger = keepingTenant('installed');

/** Runs when an installation gets a new major version. */
export const upgraded: Trigger = keepingTenant('upgraded');

/** Throws what fails, so that the platform sees it. */
function keepingTenant(type: LifecycleEvent['type']): Trigger {
  return async (payload, context) => {
    const now = {
      environment: environmentType(),
      policyVersion: policyVersionAt(systemClock),
      at: instantOf(systemClock),
    };
    const event = readLifecycleEvent(type, payload, context, now);
    await permittedSoon(() => keepTenant(store, event), systemWait);
    await askForMove(type === 'installed' ? 'installation' : 'upgrade');
    log({ level: 'info', event: `app-${type}` });
  };
}
