import type { HostManifest, PageModule } from '../manifest';
import type { Place } from '../pages/page-state';
import { userOf, type SignInUser, type Tenant } from '../tenants';

/** A place whose names have been looked up. */
export type Here = { readonly tenant: Tenant; readonly user: SignInUser; readonly module: PageModule };

/** A name that does not exist here; the message lists those that do. */
export class UnknownPlaceError extends Error {
  override readonly name = 'UnknownPlaceError';
}

/** Looks a place up. What is left out is the first there is; an unknown name is an UnknownPlaceError. */
export function findPlace(
  { tenants, manifest }: { readonly tenants: readonly Tenant[]; readonly manifest: HostManifest },
  wanted: { readonly [Name in keyof Place]?: string | null | undefined },
): Here {
  const tenant = pick('site', tenants, wanted.site, ({ name }) => name);
  const module = pick('module', manifest.pages, wanted.module, ({ key }) => key);
  const user = wanted.user ? userOf(tenant, wanted.user) : tenant.users[0];
  if (!user) {
    const known = tenant.users.map(({ accountId, displayName }) => `${accountId} (${displayName})`);
    throw new UnknownPlaceError(`"${wanted.user}" is not a user of ${tenant.name}. There are: ${known.join(', ')}.`);
  }
  return { tenant, user, module };
}

export const placeOf = ({ tenant, user, module }: Here): Place => ({
  site: tenant.name,
  user: user.accountId,
  module: module.key,
});

function pick<T>(what: string, from: readonly T[], name: string | null | undefined, nameOf: (item: T) => string): T {
  const found = name ? from.find((item) => nameOf(item) === name) : from[0];
  if (found !== undefined) return found;
  throw new UnknownPlaceError(`There is no ${what} "${name}" here. There are: ${from.map(nameOf).join(', ')}.`);
}
