import type { AskJira } from '../jira/connection';
import { asRecord, asText } from '../jira/json';
import { searchPages } from '../jira/search-pages';
import { unexpectedShape } from '../jira/unexpected-shape';

/** Jira gives up to 5,000 a page where only ids are asked for (OpenAPI, `POST /rest/api/3/search/jql`). */
const idsPerPage = 5_000;

/**
 * The ids of all issues that the query finds, in its order, each once: edits meanwhile can move an issue to a later page.
 * As numbers, eight bytes each, because there can be a million of them.
 */
export async function findIssueIds(ask: AskJira, jql: string, onFound: (found: number) => void): Promise<Float64Array> {
  let ids = new Float64Array(idsPerPage);
  let found = 0;
  for await (const page of searchPages(ask, { jql, fields: ['id'], maxResults: idsPerPage })) {
    if (found + page.length > ids.length) ids = withRoom(ids, found + page.length);
    for (const issue of page) {
      ids[found] = parseId(asRecord(issue)?.['id']);
      found += 1;
    }
    onFound(found);
  }
  return withoutRepeats(ids.slice(0, found));
}

/** Jira's ids are counted up by a database: decimal whole numbers far below 2^53. */
function parseId(value: unknown): number {
  const text = asText(value) ?? '';
  const id = Number(text);
  if (!Number.isSafeInteger(id) || String(id) !== text) throw unexpectedShape('the id of an issue');
  return id;
}

function withRoom(ids: Float64Array<ArrayBuffer>, atLeast: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(atLeast, ids.length * 2));
  larger.set(ids);
  return larger;
}

/** Keeps the first of each. A sorted copy finds them: a set of a million ids would weigh ten times as much. */
function withoutRepeats(ids: Float64Array): Float64Array {
  const sorted = ids.slice().sort();
  const repeated = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const id = sorted[at];
    if (id !== undefined && id === sorted[at - 1]) repeated.add(id);
  }
  if (repeated.size === 0) return ids;
  const seen = new Set<number>();
  return ids.filter((id) => {
    if (!repeated.has(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
