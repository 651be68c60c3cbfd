import { nearestName } from '../facts/nearest-name';
import type { TableContext } from '../tables/table-context';
import type { Table } from '../tables/table';
import { parametersOf } from '../tables/table-parameters';
import { TABLES, tableOf, type TableName, type TableParameters } from '../tables/tables';
import type { Complaint } from './complaint';

/** The table that the attributes of `::table{of="…"}` ask for, or what is wrong with them. */
export function tableOfAttributes(
  attributes: Readonly<Record<string, string>>,
  context: TableContext,
): Table | readonly Complaint[] {
  const { of: name, ...rest } = attributes;
  if (name === undefined) {
    return [
      { wrong: 'A table does not say what it is of.', mend: `Write ::table{of="…"} with one of ${quoted(NAMES)}.` },
    ];
  }
  if (!isTableName(name)) return [{ wrong: `There is no table "${name}".`, mend: suggest(name, NAMES) }];
  const complaints = parameterComplaints(name, rest, context);
  return complaints.length > 0 ? complaints : tableOf(context, name, rest as TableParameters<typeof name>);
}

const NAMES = Object.keys(TABLES);

const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name);

function parameterComplaints(
  table: TableName,
  given: Readonly<Record<string, string>>,
  context: TableContext,
): readonly Complaint[] {
  const parameters = parametersOf(table);
  const known = parameters.map(({ name }) => name);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) => ({ wrong: `The table "${table}" takes no "${name}".`, mend: suggest(name, known) })),
    ...parameters.flatMap(({ name, required, values }) => {
      const value = given[name];
      const choices = values(context);
      if (value === undefined) {
        return required
          ? [
              {
                wrong: `The table "${table}" needs "${name}".`,
                mend: `Add ${name}="…" with one of ${quoted(choices)}.`,
              },
            ]
          : [];
      }
      return choices.includes(value)
        ? []
        : [{ wrong: `There is no ${name} "${value}" for the table "${table}".`, mend: suggest(value, choices) }];
    }),
  ];
}

/** The near name where there is one, all of them where there is none. */
export function suggest(written: string, names: readonly string[]): string {
  const near = nearestName(written, names);
  return near === null ? `Write one of ${quoted(names)}.` : `Did you mean "${near}"?`;
}

const quoted = (names: readonly string[]) =>
  names.length === 0 ? 'none, for there is none yet' : names.map((name) => `"${name}"`).join(', ');
