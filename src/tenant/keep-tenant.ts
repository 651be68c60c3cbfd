import { tenant } from '../inventory/kinds/tenant';
import type { Store } from '../platform/store';
import { tenantAfter, type LifecycleEvent, type Tenant } from './tenant-record';

/** Storage belongs to one installation, so that one fixed id is enough. */
const THE_TENANT = 'this-site';

/**
 * Brings the tenant record up to date with a lifecycle event. The same event twice changes nothing. Two different events at
 * the very same moment can overwrite each other (plain keys have no compare-and-set); the platform sends them minutes apart
 * at the least, and a repeated event mends it.
 */
export async function keepTenant(store: Store, event: LifecycleEvent): Promise<void> {
  const known = await store.find(tenant, THE_TENANT);
  await store.put(tenant, THE_TENANT, { ...tenantAfter(known, event), ...firstInstallation(known, event) });
}

/** Storage with another installation's record was taken over after a reinstall: then its first day is kept. */
function firstInstallation(known: Tenant | null, event: LifecycleEvent): Pick<Tenant, 'firstInstalledAt'> {
  const isTakenOver = known !== null && known.installationId !== event.installationId && event.at > known.installedAt;
  const firstInstalledAt = known?.firstInstalledAt ?? (isTakenOver ? known.installedAt : undefined);
  return firstInstalledAt === undefined ? {} : { firstInstalledAt };
}

/** Writes the record as it is. */
export const putTenant = (store: Store, record: Tenant): Promise<void> => store.put(tenant, THE_TENANT, record);

/** The site's tenant record, or null before its first lifecycle event has arrived. */
export function findTenant(store: Store): Promise<Tenant | null> {
  return store.find(tenant, THE_TENANT);
}
