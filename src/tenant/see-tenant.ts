import type { Store } from '../platform/store';
import { findTenant, keepTenant, putTenant } from './keep-tenant';
import { compareVersions, type LifecycleEvent } from './tenant-record';

/**
 * What a scheduled run sees of its own installation. It makes up for an event that was lost, and notes the version of a minor
 * update, which no event tells of (events-reference/life-cycle: major upgrades only).
 */
export async function seeTenant(store: Store, seen: LifecycleEvent): Promise<void> {
  const known = await findTenant(store);
  if (known === null || known.installationId !== seen.installationId) return keepTenant(store, seen);
  if (compareVersions(seen.appVersion, known.appVersion) > 0) {
    await putTenant(store, { ...known, appVersion: seen.appVersion });
  }
}
