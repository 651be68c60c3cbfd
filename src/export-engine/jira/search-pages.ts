import { AppError } from '../../app-error';
import type { AskJira } from './connection';
import { asRecord, asText } from './json';
import { jqlInvalid } from './jql';
import { unexpectedShape } from './unexpected-shape';

/**
 * The pages of `POST search/jql`, each with Jira's raw issues, in the query's order. A page may be short or empty and not
 * be the last; only a missing token ends the walk. Throws JQL_INVALID with Jira's words, and JIRA_UNAVAILABLE where the
 * walk cannot be complete: a token that comes back would repeat pages for ever.
 */
export async function* searchPages(
  ask: AskJira,
  query: { readonly jql: string; readonly fields: readonly string[]; readonly maxResults: number },
): AsyncGenerator<{ readonly issues: readonly unknown[]; readonly isLast: boolean }> {
  const tokens = new Set<string>();
  for (let nextPageToken: string | undefined; ;) {
    const reply = await ask('/rest/api/3/search/jql', { ...query, nextPageToken });
    if (reply.kind === 'refused') throw jqlInvalid(reply.reasons);
    const page = asRecord(reply.body);
    if (!page || !Array.isArray(page['issues'])) throw unexpectedShape('a page of the search');
    nextPageToken = asText(page['nextPageToken']);
    const isLast = page['isLast'] === true || (nextPageToken === undefined && page['isLast'] === undefined);
    yield { issues: page['issues'], isLast };

    if (isLast) return;
    if (nextPageToken === undefined || tokens.has(nextPageToken)) throw incomplete();
    tokens.add(nextPageToken);
  }
}

function incomplete(): AppError {
  return new AppError(
    'JIRA_UNAVAILABLE',
    'Jira lost its place in the result of this query, so that the export could not be complete. Export again.',
  );
}
