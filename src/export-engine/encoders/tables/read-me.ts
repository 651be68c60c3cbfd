import type { CsvSettings } from '../../file-settings';
import type { Table, TableName } from '../../tables/table';

const HOLDS: Readonly<Record<TableName, string>> = {
  issues: 'one row an issue',
  comments: 'one row a comment',
  worklogs: 'one row a worklog',
  changelog: 'one row a changed field; the changes that were saved together have the same history id',
  links: 'one row a link, seen from the issue; a link between two exported issues is there twice',
  sprints: 'one row a sprint that the issue is or was in',
  components: 'one row a component of an issue',
  versions: 'one row a version of an issue, fixed in or affected',
};

/** What somebody who unpacks the archive needs to know; lines end as Windows expects. */
export function readMe(tables: readonly Table[], formulas: CsvSettings['formulas']): string {
  const [issues, ...others] = tables;
  const key = issues?.columns[0]?.header ?? '';
  const lines = [
    'Jira issues and what belongs to them, exported by Openbook.',
    '',
    'Each file is a table: CSV (RFC 4180) in UTF-8, a comma between cells, the column names first.',
    'Numbers have a decimal point, dates are YYYY-MM-DD, instants are ISO 8601 in UTC.',
    ...(formulas === 'guard'
      ? ["A text that a spreadsheet would run as a formula has a ' in front of it, which is not part of the text."]
      : []),
    '',
    ...tables.map(({ name }) => `${name}.csv: ${HOLDS[name]}`),
    '',
    `"${key}" is unique in issues.csv. Every other table has it too, once a row: join on it, for example`,
    ...others.slice(0, 1).map(({ name }) => `  select * from issues join ${name} using ("${key}")`),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
