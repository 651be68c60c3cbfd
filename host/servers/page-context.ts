import { licenseOf } from '../licensing';
import type { HostManifest } from '../manifest';
import type { AppIdentity } from '../seams/invocation';
import type { Here } from './places';

/**
 * What `view.getContext()` gives a page, but for the theme (P:bridge/out/types.d.ts, FullContext). The shapes of `license`,
 * `localId` and `extension` are in host/UNVERIFIED.md.
 */
export function pageContext(manifest: HostManifest, app: AppIdentity, { tenant, user, module }: Here) {
  return {
    accountId: user.accountId,
    cloudId: tenant.cloudId,
    environmentId: app.environmentId,
    environmentType: tenant.licensing.get().environmentType,
    ...licenseOf(tenant.licensing.get()),
    extension: { type: module.type },
    localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${app.environmentId}/static/${module.key}`,
    locale: user.locale.replace('_', '-'),
    moduleKey: module.key,
    permissions: { scopes: manifest.scopes, external: manifest.external },
    siteUrl: tenant.url,
    timezone: user.timeZone,
  };
}
