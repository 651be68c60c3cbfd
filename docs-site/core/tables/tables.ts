import { holdsFor } from './app-cells';
import { backupsTable, restoreTestsTable } from './backup-tables';
import { categoryTable } from './category-table';
import { dataCategoriesTable } from './data-categories-table';
import { regionsTable, residencyTable, statusPagesTable } from './hosting-tables';
import { fieldsTable, recordKindsTable, transfersTable } from './inventory-tables';
import { contactsTable, measuresTable, noticesTable, practicesTable, scopesTable } from './practice-tables';
import { retentionTable } from './retention-table';
import { subprocessorChangesTable, subprocessorsTable } from './subprocessor-tables';
import type { Table } from './table';
import type { TableContext } from './table-context';

/** Every table that a text or a page can show, by the name in `::table{of="…"}`. Parameters: `TABLE_PARAMETERS`. */
export const TABLES = {
  'data-categories': dataCategoriesTable,
  category: categoryTable,
  'record-kinds': recordKindsTable,
  fields: fieldsTable,
  transfers: transfersTable,
  retention: retentionTable,
  regions: regionsTable,
  residency: residencyTable,
  'status-pages': statusPagesTable,
  subprocessors: subprocessorsTable,
  'subprocessor-changes': subprocessorChangesTable,
  backups: backupsTable,
  'restore-tests': restoreTestsTable,
  measures: measuresTable,
  scopes: scopesTable,
  practices: practicesTable,
  contacts: contactsTable,
  notices: noticesTable,
} as const;

export type TableName = keyof typeof TABLES;

type ParametersOf<N extends TableName> = Parameters<(typeof TABLES)[N]>[1];

/** A table's own parameters, and for all of them `app`: only the rows that hold for that app, by id. */
export type TableParameters<N extends TableName> = ([ParametersOf<N>] extends [undefined]
  ? object
  : NonNullable<ParametersOf<N>>) & {
  readonly app?: string;
};

/** One table by name. An `app` drops the rows of the others and says in the caption whose rows are left. */
export function tableOf<N extends TableName>(context: TableContext, name: N, parameters: TableParameters<N>): Table {
  const make = TABLES[name] as (context: TableContext, parameters: object) => Table;
  const table = make(context, parameters);
  const { app } = parameters;
  if (app === undefined) return table;
  const appName = context.facts.apps.apps.find(({ id }) => id === app)?.name ?? app;
  return { ...table, caption: `${table.caption}: ${appName}`, rows: table.rows.filter((row) => holdsFor(row, app)) };
}
