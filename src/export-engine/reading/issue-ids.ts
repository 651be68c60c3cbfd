import type { AskJira } from '../jira/connection';
import { asRecord, asText } from '../jira/json';
import { searchPages } from '../jira/search-pages';
import { unexpectedShape } from '../jira/unexpected-shape';

/** Jira gives up to 5,000 a page where only ids are asked for (OpenAPI, `POST /rest/api/3/search/jql`). */
const idsPerPage = 5_000;

/** The ids of all issues that the query finds, in its order, each once: edits meanwhile can move an issue to a later page. */
export async function findIssueIds(ask: AskJira, jql: string, onFound: (found: number) => void): Promise<string[]> {
  const ids = new Set<string>();
  for await (const page of searchPages(ask, { jql, fields: ['id'], maxResults: idsPerPage })) {
    for (const issue of page) {
      const id = asText(asRecord(issue)?.['id']);
      if (!id) throw unexpectedShape('the id of an issue');
      ids.add(id);
    }
    onFound(ids.size);
  }
  return [...ids];
}
