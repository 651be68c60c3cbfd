import { asApp, asUser, route } from '@forge/api';
import { AppError } from '../app-error';

/**
 * Whether the user of this invocation is a Jira admin, asked of Jira with the user's own permissions
 * (`GET /rest/api/3/mypermissions`, the global permission ADMINISTER).
 * @throws AppError JIRA_UNAVAILABLE where Jira does not say.
 */
export async function isJiraAdmin(): Promise<boolean> {
  const response = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  if (response.status === 401 || response.status === 403) return false;
  const body: unknown = response.ok ? await response.json() : undefined;
  const have = (body as { permissions?: { ADMINISTER?: { havePermission?: unknown } } } | undefined)?.permissions
    ?.ADMINISTER?.havePermission;
  if (typeof have !== 'boolean') {
    throw new AppError('JIRA_UNAVAILABLE', 'Jira did not say whether you are an admin. Try again in a minute.');
  }
  return have;
}

/** What Jira says about the app on Connect that this site had before. */
export type OldKey =
  | { readonly kind: 'found'; readonly clientKey: string }
  /** It never had it, or the key was read already: Jira's document promises it for one migration. */
  | { readonly kind: 'none' }
  /** Jira did not say. Right after an installation permissions may not have spread yet (D:events-reference/life-cycle). */
  | { readonly kind: 'later' };

/**
 * The key under which the app on Connect knew this site: a reserved property of the app, which Jira makes up for the Forge
 * app that has its key (`GET /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey}`, Jira's OpenAPI document).
 */
export async function findOldKey(addonKey: string): Promise<OldKey> {
  const property = 'connect_client_key_019cdff3-8bfb-71fe-9628-875b700aebb8';
  const response = await asApp()
    .requestJira(route`/rest/atlassian-connect/1/addons/${addonKey}/properties/${property}`)
    .catch(() => null);
  if (response?.status === 404) return { kind: 'none' };
  if (!response?.ok) return { kind: 'later' };
  const { value } = (await response.json().catch(() => ({}))) as { readonly value?: unknown };
  return typeof value === 'string' && value !== '' && value.length <= 255
    ? { kind: 'found', clientKey: value }
    : { kind: 'later' };
}
