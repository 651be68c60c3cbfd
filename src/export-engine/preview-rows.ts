import { cellsOf } from './cells/cell-text';
import { systemClock } from './clock';
import type { Column } from './columns';
import { connectJira } from './jira/connection';
import { parseIssue } from './jira/issue';
import { searchPages } from './jira/search-pages';
import { unexpectedShape } from './jira/unexpected-shape';
import { fieldsToAsk } from './reading/read-issues';
import type { RequestJira } from './request-jira';

/**
 * The cells of the first `limit` issues, in the query's order, as the file would hold them (before the formula guard,
 * whose `'` a spreadsheet hides). Fewer rows where the query finds fewer.
 */
export async function previewRows(options: {
  readonly requestJira: RequestJira;
  readonly jql: string;
  readonly columns: readonly Column[];
  readonly limit: number;
}): Promise<readonly (readonly string[])[]> {
  const { requestJira, jql, columns, limit } = options;
  const ask = connectJira({ requestJira, clock: systemClock });
  const rows: string[][] = [];
  // The search gives the key only where it is asked for.
  const fields = ['key', ...fieldsToAsk(columns)];
  for await (const page of searchPages(ask, { jql, fields, maxResults: limit })) {
    for (const issue of page.map(parseIssue)) {
      if (!issue) throw unexpectedShape('an issue of the search');
      rows.push(cellsOf(issue, columns));
    }
    if (rows.length >= limit) break;
  }
  return rows.slice(0, limit);
}
