import type { Clock } from '../clock';
import type { Row } from '../columns';
import type { ExportSpec } from '../export-spec';
import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import { asText } from '../jira/json';
import type { Part } from '../parts/part';
import { tableRowsMaker } from '../tables/issue-tables';
import { fieldsForTables, type RelatedFields } from '../tables/related-input';
import type { TableName, TableRows } from '../tables/table';
import { listReader, type ListName } from './read-lists';
import { fieldsToAsk, issueReader } from './read-issues';

/** Reads the issues of a part and makes rows of them, in the order of the ids; what does not come is listed as left out. */
export type ReadPart = (ids: readonly string[]) => Promise<Part>;

export function partReader(options: {
  readonly ask: AskJira;
  readonly spec: ExportSpec;
  /** Null where the file holds the issues alone. */
  readonly related: RelatedFields | null;
  /** When the export began, by Jira's clock, in milliseconds since 1970: what was edited later has changed. */
  readonly beganAt: () => number;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): ReadPart {
  const { spec, related, beganAt, ...reading } = options;
  const readIssues = issueReader({ ...reading, fields: fieldsOf(spec, related) });
  const readLists = listReader(options.ask, listsOf(spec, related));
  const rowsOf = tableRowsMaker(spec, related);

  return async (ids) => {
    const { issues, leftOut } = await readIssues(ids);
    const listed = await readLists(issues);
    const rows: TableRows[] = [];
    const left: Part['leftOut'][number][] = [];
    const changed: string[] = [];
    for (const id of ids) {
      const read = listed.get(id);
      if (read) {
        rows.push(rowsOf(read));
        if (!read.isWhole || updatedAt(read.issue) > beganAt()) changed.push(id);
      } else {
        left.push({ id, reason: leftOut.get(id) ?? 'vanished' });
      }
    }
    return { rows: byTable(rows), leftOut: left, changed };
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

/** In milliseconds since 1970; -Infinity where the issue does not say. Jira writes `+0200`, which not every engine reads. */
function updatedAt({ fields }: Issue): number {
  const text = asText(fields['updated'])?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? -Infinity : instant;
}
