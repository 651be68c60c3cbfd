import { rowMaker } from '../cells/row-maker';
import { richTextOf } from '../cells/rich-text';
import { distinctHeaders, entryIdOf, type Column } from '../columns';
import type { ExportSpec } from '../export-spec';
import type { ReadIssue, RelatedFields } from './related-input';
import { relatedTables } from './related-tables';
import type { Table, TableColumn, TableRows } from './table';

const idHeader = 'Issue id';
const keyHeader = 'Issue key';

/** The tables of a file: the issues alone, or with those that are related to them, each of which has the keys to join. */
export function issueTables(spec: Pick<ExportSpec, 'columns' | 'siteUrl'>, withRelated: boolean): readonly Table[] {
  const linkBase = `${spec.siteUrl}/browse/`;
  if (!withRelated) return [{ name: 'issues', columns: spec.columns.map((column) => issueColumn(column, linkBase)) }];

  const joinColumns: readonly TableColumn[] = [
    { header: idHeader, type: 'text' },
    { header: keyHeader, type: 'text', linkBase },
  ];
  const named = spec.columns.map((column) => ({ id: entryIdOf(column), name: column.header }));
  const headers = distinctHeaders(named, [idHeader, keyHeader]);
  const issueColumns = spec.columns.map((column, index) => ({
    ...issueColumn(column, linkBase),
    header: headers[index] ?? column.header,
  }));
  const related = relatedTables.map(({ name, columns, keys = [] }) => ({
    name,
    columns: [
      ...joinColumns,
      ...columns.map(([header, type]) => ({ header, type, ...(keys.includes(header) && { linkBase }) })),
    ],
  }));
  return [{ name: 'issues', columns: [...joinColumns, ...issueColumns] }, ...related];
}

function issueColumn({ header, type, kind }: Column, linkBase: string): TableColumn {
  return { header, type, ...(kind === 'issueKey' && { linkBase }) };
}

/** Makes the rows of an issue in all tables of `issueTables`; `related` is null where there are only the issues. */
export function tableRowsMaker(
  { columns, settings }: Pick<ExportSpec, 'columns' | 'settings'>,
  related: RelatedFields | null,
): (read: ReadIssue) => TableRows {
  const rowOf = rowMaker(columns, settings);
  if (!related) return (read) => ({ issues: [rowOf(read)] });

  const made = { rich: richTextOf(settings.richText), fields: related };
  return (read) => {
    const { id, key } = read.issue;
    const rows = relatedTables.map(
      (table) => [table.name, table.rowsOf(read, made).map((row) => [id, key, ...row])] as const,
    );
    return { issues: [[id, key, ...rowOf(read)]], ...Object.fromEntries(rows.filter(([, each]) => each.length > 0)) };
  };
}
