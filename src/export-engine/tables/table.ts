import type { Row, ValueType } from '../columns';

/** Every file has the issues; the zip for BI tools has the others beside them, joined by the id. */
export type TableName =
  'issues' | 'comments' | 'worklogs' | 'changelog' | 'links' | 'sprints' | 'components' | 'versions';

export type TableColumn = {
  readonly header: string;
  readonly type: ValueType;
  /** Where a text cell leads, with the cell's own text behind it: `https://acme.atlassian.net/browse/`. */
  readonly linkBase?: string;
};

export type Table = { readonly name: TableName; readonly columns: readonly TableColumn[] };

/** Rows of one issue or of many, by table; a table without rows may be absent. */
export type TableRows = { readonly [Name in TableName]?: readonly Row[] };
