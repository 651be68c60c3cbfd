import { AppError } from '../../app-error';
import type { AskJira } from '../jira/connection';
import { asArray, asRecord, asText } from '../jira/json';
import { unexpectedShape } from '../jira/unexpected-shape';

/** Histories a page; Jira gives up to 10,000 (OpenAPI, `POST changelog/bulkfetch`), half of which is some megabytes. */
const pageSize = 5_000;

/**
 * All histories (`{ id, author, created, items }`) of up to 1,000 issues by issue id, oldest first; issues without any are
 * absent.
 */
export async function readChangelogs(
  ask: AskJira,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const histories = new Map<string, unknown[]>();
  if (ids.length === 0) return histories;
  const tokens = new Set<string>();
  for (let nextPageToken: string | undefined; ;) {
    const request = { issueIdsOrKeys: ids, maxResults: pageSize, nextPageToken };
    const reply = await ask('/rest/api/3/changelog/bulkfetch', request);
    const page = reply.kind === 'json' ? asRecord(reply.body) : undefined;
    if (!page || !Array.isArray(page['issueChangeLogs'])) throw unexpectedShape('the changelogs of issues');
    for (const log of page['issueChangeLogs'].map(asRecord)) {
      const id = asText(log?.['issueId']);
      if (id === undefined) throw unexpectedShape('the changelog of an issue');
      // One issue's histories can stand in several pages.
      const known = histories.get(id) ?? [];
      known.push(...asArray(log?.['changeHistories']));
      histories.set(id, known);
    }
    nextPageToken = asText(page['nextPageToken']);
    if (nextPageToken === undefined) return histories;
    if (tokens.has(nextPageToken)) throw lostPlace();
    tokens.add(nextPageToken);
  }
}

function lostPlace(): AppError {
  return new AppError(
    'JIRA_UNAVAILABLE',
    'Jira lost its place in the changelogs, so that the export could not be complete. Export again.',
  );
}
