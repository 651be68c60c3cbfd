import type { Installations } from './installations';
import type { Platform } from './platform';
import type { Tenant } from './tenants';

/**
 * Tells the app where it is installed: `installed` on a site that has not seen it, `upgraded` where it saw another
 * version. A delivery that fails is reported and comes again at the next start.
 */
export async function installApp(to: {
  readonly platform: Platform;
  readonly sites: readonly Tenant[];
  readonly installations: Installations;
  readonly version: string;
  readonly onError: (error: unknown) => void;
}): Promise<void> {
  const { platform, sites, installations, version, onError } = to;
  for (const site of sites) {
    const { deliveredVersion } = installations.of(site.cloudId);
    if (deliveredVersion === version) continue;
    const event = deliveredVersion === null ? 'avi:forge:installed:app' : 'avi:forge:upgraded:app';
    const admin = site.users.find(({ isAdmin }) => isAdmin);
    try {
      await platform.deliverLifecycle({ site, event, ...(admin ? { installerAccountId: admin.accountId } : {}) });
      installations.delivered(site.cloudId, version);
    } catch (error) {
      onError(error);
    }
  }
}
