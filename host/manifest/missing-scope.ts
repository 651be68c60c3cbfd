import { NotEmulatedError } from '../not-emulated';
import { jiraOperations } from './jira-scopes';

/**
 * The scope that the manifest lacks for a Jira REST operation, or null when it has what it takes. `path` may carry a
 * query. An operation that the table does not list throws NotEmulatedError: the host cannot say what it needs.
 */
export function missingScope(
  { scopes }: { readonly scopes: readonly string[] },
  method: string,
  path: string,
): string | null {
  const [pathname = ''] = path.split(/[?#]/);
  const operation = jiraOperations.find(
    (candidate) => candidate.method === method.toUpperCase() && matches(candidate.path, pathname),
  );
  if (!operation) {
    throw new NotEmulatedError(
      `scopes of ${method.toUpperCase()} ${pathname} (add them to host/manifest/jira-scopes.ts)`,
    );
  }
  const { classic, granular } = operation;
  if (classic === null || scopes.includes(classic)) return null;
  return granular.every((scope) => scopes.includes(scope)) ? null : classic;
}

/** `{…}` in a template stands for one segment; a literal segment wins, as it comes first in the table or has more parts. */
function matches(template: string, pathname: string): boolean {
  const wanted = template.split('/');
  const given = pathname.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith('{') && given[index] !== ''))
  );
}
