import { asUser, route } from '@forge/api';
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
