import { displayCell } from './cells/display-cell';
import { rowMaker } from './cells/row-maker';
import { systemClock } from './clock';
import type { Column } from './columns';
import { plainSettings, type FileSettings } from './file-settings';
import { connectJira } from './jira/connection';
import { parseIssue } from './jira/issue';
import { searchPages } from './jira/search-pages';
import { unexpectedShape } from './jira/unexpected-shape';
import { fieldsToAsk } from './reading/read-issues';
import type { RequestJira } from './request-jira';

/**
 * The cells of the first `limit` issues, in the query's order: what the file will hold, as text for people (see
 * `displayCell`). Each format writes dates, numbers and lists in its own way, and only the file has more comments and
 * work log than Jira gives with an issue. Fewer rows where the query finds fewer.
 */
export async function previewRows(options: {
  readonly requestJira: RequestJira;
  readonly jql: string;
  readonly columns: readonly Column[];
  readonly limit: number;
  /** Default: plain text, UTC. */
  readonly settings?: Pick<FileSettings, 'timeZone' | 'richText'>;
}): Promise<readonly (readonly string[])[]> {
  const { requestJira, jql, columns, limit, settings = plainSettings } = options;
  const ask = connectJira({ requestJira, clock: systemClock });
  const rowOf = rowMaker(columns, settings);
  const rows: string[][] = [];
  // The search gives the key only where it is asked for.
  const fields = ['key', ...fieldsToAsk(columns)];
  for await (const page of searchPages(ask, { jql, fields, maxResults: limit })) {
    for (const issue of page.issues.map(parseIssue)) {
      if (!issue) throw unexpectedShape('an issue of the search');
      const row = rowOf({ issue });
      rows.push(columns.map((column, index) => displayCell(row[index] ?? null, column, settings)));
    }
    if (rows.length >= limit) break;
  }
  return rows.slice(0, limit);
}
