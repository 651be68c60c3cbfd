import type { Installations } from './installations';
import type { Platform } from './platform';
import type { Tenant } from './tenants';

/**
 * Tells the app where it is installed: `installed` on a site that has not seen it, `upgraded` where it saw another
 * version; nothing where the app was taken off. A delivery that fails is reported and comes again at the next start.
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
    if (deliveredVersion === version || !site.isInstalled()) continue;
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

/**
 * Takes the app off a site: its preUninstall functions run, and whatever they do, it is gone. Resolves when it is; what its
 * functions or events were doing goes on for an installation that nobody can reach any more.
 */
export async function uninstallApp(from: {
  readonly platform: Platform;
  readonly site: Tenant;
  readonly installations: Installations;
}): Promise<void> {
  await from.platform.runPreUninstall({ site: from.site });
  from.installations.gone(from.site.cloudId);
}
