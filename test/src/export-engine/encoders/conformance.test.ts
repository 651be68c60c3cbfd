import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { joinValues } from '../../../../src/export-engine/cells/join-values';
import type { Cell, Row, ValueType } from '../../../../src/export-engine/columns';
import { encoders } from '../../../../src/export-engine/encoders';
import { plainSettings } from '../../../../src/export-engine/file-settings';
import type { Table } from '../../../../src/export-engine/tables/table';
import { csvReaders } from './readers/csv-readers';
import { habits } from './readers/habits';
import { jsonLinesReaders, typedJsonLinesReaders } from './readers/json-lines-readers';
import { parquetReaders } from './readers/parquet-readers';
import type { Reader, Seen } from './readers/reader';
import { xlsxReaders } from './readers/xlsx-readers';
import { earlyDates, everyType, everyTypeRows, fileOf, naughtyTexts } from './sample-tables';

// Programs start in a second, and in many where the machine is busy.
jest.setTimeout(150_000);

const raw = { ...plainSettings, csv: { ...plainSettings.csv, formulas: 'raw' as const } };

const formats: {
  format: 'csv' | 'xlsx' | 'jsonl' | 'parquet';
  readers: Readonly<Record<string, Reader>>;
  /** What a reader of the format has to see of a cell; an empty cell may be null, '' or absent. */
  seen: (type: ValueType, cell: Cell) => unknown;
}[] = [
  { format: 'csv', readers: csvReaders, seen: asText },
  { format: 'xlsx', readers: xlsxReaders, seen: asSheetCell },
  { format: 'jsonl', readers: jsonLinesReaders, seen: asJson },
  { format: 'jsonl', readers: typedJsonLinesReaders, seen: asColumnValue },
  { format: 'parquet', readers: parquetReaders, seen: asColumnValue },
];

const dataFolder = process.env['OPENBOOK_DATA'];
if (!dataFolder) process.stderr.write('Skipped: the big list of naughty strings needs OPENBOOK_DATA.\n');
const naughtyStrings = (): Row[] =>
  (JSON.parse(readFileSync(join(dataFolder ?? '', 'jira/unicode/blns.json'), 'utf8')) as string[]).map((text) => [
    text,
  ]);

const one: Table = { name: 'issues', columns: [{ header: 'Only', type: 'text' }] };
const samples: Readonly<Record<string, { table: Table; rows: readonly Row[] }>> = {
  'no rows': { table: everyType, rows: [] },
  'one row': { table: everyType, rows: everyTypeRows().slice(0, 1) },
  'one empty cell': { table: one, rows: [['a'], [null], ['b']] },
  'every type, and naughty texts': { table: everyType, rows: everyTypeRows() },
  'days before Excel counts': {
    table: { name: 'issues', columns: [{ header: 'Day', type: 'date' }] },
    rows: earlyDates.map((day) => [day]),
  },
  ...(dataFolder && { 'the big list of naughty strings': { table: one, rows: naughtyStrings() } }),
};

for (const { format, readers, seen } of formats) {
  for (const [reader, read] of Object.entries(readers)) {
    (read === null ? describe.skip : describe)(`${format} as ${reader} reads it`, () => {
      const own = new Map(habits[`${format} ${reader}`]);
      const found = new Map<string, Seen>();
      beforeAll(async () => {
        const files = Object.values(samples).map(({ table, rows }) => fileOf(format, [table], { issues: rows }, raw));
        const all = await read?.((await Promise.all(files)).map(({ bytes }) => bytes));
        Object.keys(samples).forEach((name, index) => found.set(name, all?.[index] ?? { headers: [], rows: [] }));
      });

      test.each(Object.entries(samples))('%s', (name, { table, rows }) => {
        const { headers, rows: foundRows } = found.get(name)!;
        const types = table.columns.map(({ type }) => type);
        const seenBy = (type: ValueType, cell: Cell) => (own.has(cell) ? own.get(cell) : (seen(type, cell) ?? ''));
        if (format !== 'jsonl' || rows.length > 0) expect(headers).toEqual(table.columns.map(({ header }) => header));
        const expected = rows.map((row) => types.map((type, index) => seenBy(type, row[index] ?? null)));
        const received = foundRows.map((row) => types.map((_, index) => row[index] ?? ''));
        expect(withoutEmptyRows(received)).toEqual(withoutEmptyRows(expected));
      });
    });
  }
}

test('every format has a reader here', () => {
  const checked = new Set<string>(formats.map(({ format }) => format));
  // The zip of tables holds CSV files and has tests of its own.
  expect(encoders.map(({ format }) => format).filter((format) => !checked.has(format))).toEqual(['tables']);
});

test('the list is big', () => {
  expect(naughtyTexts.length).toBeGreaterThan(120);
  expect(new Set(naughtyTexts).size).toBe(naughtyTexts.length);
});

function withoutEmptyRows<C>(rows: readonly (readonly C[])[]): readonly (readonly C[])[] {
  return rows.filter((row) => row.some((cell) => cell !== null && cell !== undefined && cell !== ''));
}

function asText(type: ValueType, cell: Cell): unknown {
  if (typeof cell === 'object' && cell !== null) return joinValues(cell);
  return type === 'dateTime' && typeof cell === 'number'
    ? new Date(cell).toISOString()
    : cell === null
      ? ''
      : String(cell);
}

/** Excel has no dates before 1900-03-01: those are texts. */
function asSheetCell(type: ValueType, cell: Cell): unknown {
  if (type === 'dateTime' && typeof cell === 'number') return new Date(cell);
  if (type === 'date' && typeof cell === 'string' && cell >= '1900-03-01') return new Date(cell);
  return typeof cell === 'object' && cell !== null ? joinValues(cell) : unsigned(cell);
}

function asJson(type: ValueType, cell: Cell): unknown {
  return type === 'dateTime' && typeof cell === 'number' ? new Date(cell).toISOString() : unsigned(cell);
}

/** No file of ours has a negative zero. */
function unsigned(cell: Cell): Cell {
  return cell === 0 ? 0 : cell;
}

function asColumnValue(type: ValueType, cell: Cell): unknown {
  if (type === 'dateTime' && typeof cell === 'number') return new Date(cell);
  return type === 'date' && typeof cell === 'string' ? new Date(cell) : unsigned(cell);
}
