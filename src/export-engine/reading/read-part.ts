import { instantOf } from '../cells/date-time';
import type { Clock } from '../clock';
import type { Row } from '../columns';
import type { ExportSpec } from '../export-spec';
import type { AskJira } from '../jira/connection';
import type { Part } from '../parts/part';
import { tableRowsMaker } from '../tables/issue-tables';
import { fieldsForTables, type RelatedFields } from '../tables/related-input';
import type { TableName, TableRows } from '../tables/table';
import { fieldsToAsk, issueReader, type ReadIssues } from './read-issues';
import { listReader, type ListedIssue, type ListName } from './read-lists';

/** Reads the issues of a part and makes rows of them, in the order of the ids; what does not come is listed as left out. */
export type ReadPart = (ids: readonly string[]) => Promise<Part>;

type Reading = {
  readonly ask: AskJira;
  readonly spec: ExportSpec;
  /** Null where the file holds the issues alone. */
  readonly related: RelatedFields | null;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
};

export function partReader({
  beganAt,
  ...reading
}: Reading & {
  /** When the export began, by Jira's clock, in milliseconds since 1970: what was edited later has changed. */
  readonly beganAt: () => number;
}): ReadPart {
  const readRows = rowsReader(reading);

  return async (ids) => {
    const { issues, leftOut } = await readRows(ids);
    const rows: TableRows[] = [];
    const left: Part['leftOut'][number][] = [];
    const changed: string[] = [];
    for (const id of ids) {
      const made = issues.get(id);
      if (made) {
        rows.push(made.rows);
        if (!made.isWhole || made.updatedAt > beganAt()) changed.push(id);
      } else {
        left.push({ id, reason: leftOut.get(id) ?? 'vanished' });
      }
    }
    return { rows: byTable(rows), leftOut: left, changed };
  };
}

type IssueRows = {
  readonly rows: TableRows;
  /** In milliseconds since 1970; -Infinity where the issue does not say. */
  readonly updatedAt: number;
  /** False where the issue vanished while its lists were read. */
  readonly isWhole: boolean;
};

/** Makes the rows of each issue as soon as it is parsed, or where lists are to be read first, when they are there. */
function rowsReader({ spec, related, ...reading }: Reading): ReadIssues<IssueRows> {
  const fields = fieldsOf(spec, related);
  const lists = listsOf(spec, related);
  const rowsOf = tableRowsMaker(spec, related);
  const issueRows = ({ isWhole, ...read }: ListedIssue): IssueRows => ({
    rows: rowsOf(read),
    updatedAt: instantOf(read.issue.fields['updated']) ?? -Infinity,
    isWhole,
  });
  if (lists.size === 0) {
    return issueReader({ ...reading, fields, make: (issue) => issueRows({ issue, isWhole: true }) });
  }
  const readIssues = issueReader({ ...reading, fields, make: (issue) => issue });
  const readLists = listReader(reading.ask, lists);
  return async (ids) => {
    const { issues, ...fetched } = await readIssues(ids);
    const listed = await readLists(issues);
    return { ...fetched, issues: new Map([...listed].map(([id, read]) => [id, issueRows(read)])) };
  };
}

/** What to ask of each issue: what its rows show, and when it was edited. */
export function fieldsOf({ columns }: ExportSpec, related: RelatedFields | null): readonly string[] {
  const forTables = related ? [...fieldsForTables(related), 'comment', 'worklog'] : [];
  return [...new Set([...fieldsToAsk(columns), ...forTables, 'updated'])];
}

/** The lists that an issue's own field holds only the first of, or none. */
function listsOf({ columns }: ExportSpec, related: RelatedFields | null): ReadonlySet<ListName> {
  if (related) return new Set(['comment', 'worklog', 'changelog']);
  // How many there are stands in the issue itself.
  const kinds = new Set(columns.filter(({ aspect }) => aspect !== 'count').map(({ kind }) => kind));
  return new Set((['comment', 'worklog'] as const).filter((name) => kinds.has(`${name}s`)));
}

function byTable(each: readonly TableRows[]): TableRows {
  const tables: { [Name in TableName]?: Row[] } = { issues: [] };
  for (const one of each) {
    for (const [name, rows] of Object.entries(one) as [TableName, readonly Row[]][]) {
      const all = (tables[name] ??= []);
      for (const row of rows) all.push(row);
    }
  }
  return tables;
}
