import { describe, expect, test } from '@jest/globals';
import { joinValues } from '../../../../src/export-engine/cells/join-values';
import type { Cell, Row, ValueType } from '../../../../src/export-engine/columns';
import { encoders } from '../../../../src/export-engine/encoders';
import { plainSettings } from '../../../../src/export-engine/file-settings';
import type { Table } from '../../../../src/export-engine/tables/table';
import { csvReaders, duckDbRows, parquetReaders, xlsxReaders, type Reader } from './readers';
import { earlyDates, everyType, everyTypeRows, fileOf, naughtyTexts } from './sample-tables';

const raw = { ...plainSettings, csv: { ...plainSettings.csv, formulas: 'raw' as const } };

/** What a reader of each format has to see of a cell; an empty cell may be null, '' or absent. */
const cases: {
  format: 'csv' | 'xlsx' | 'jsonl' | 'parquet';
  reader: string;
  read: Reader;
  seen: (type: ValueType, cell: Cell) => unknown;
}[] = [
  ...Object.entries(csvReaders).map(([reader, read]) => ({ format: 'csv' as const, reader, read, seen: asText })),
  ...Object.entries(xlsxReaders).map(([reader, read]) => ({
    format: 'xlsx' as const,
    reader,
    read,
    seen: asSheetCell,
  })),
  { format: 'jsonl', reader: 'JSON.parse', read: readJsonLines, seen: asJson },
  ...Object.entries(parquetReaders).map(([reader, read]) => ({
    format: 'parquet' as const,
    reader,
    read,
    seen: asColumnValue,
  })),
];

/** They make JavaScript's strings with a TextDecoder, which takes a byte order mark at the beginning of a text away. */
const dropsMarks = (reader: string) => reader === 'DuckDB' || reader === 'hyparquet';

describe.each(cases)('$format as $reader reads it', ({ format, reader, read, seen }) => {
  const seenBy = (type: ValueType, cell: Cell) => {
    const value = seen(type, cell) ?? '';
    return dropsMarks(reader) && typeof value === 'string' ? value.replace(/^\uFEFF/, '') : value;
  };
  const check = async (table: Table, rows: readonly Row[]) => {
    const { bytes } = await fileOf(format, [table], { issues: rows }, raw);
    const found = await read(bytes);
    const types = table.columns.map(({ type }) => type);
    if (format !== 'jsonl' || rows.length > 0) expect(found.headers).toEqual(table.columns.map(({ header }) => header));
    expect(withoutEmptyRows(found.rows).map((row) => types.map((_, index) => row[index] ?? ''))).toEqual(
      withoutEmptyRows(rows).map((row) => types.map((type, index) => seenBy(type, row[index] ?? null))),
    );
  };

  test('no rows', () => check(everyType, []));
  test('one row', () => check(everyType, everyTypeRows().slice(0, 1)));
  test('one empty cell', () =>
    check({ name: 'issues', columns: [{ header: 'Only', type: 'text' }] }, [['a'], [null], ['b']]));
  test('every type, and the big list of naughty texts', () => check(everyType, everyTypeRows()));
});

test('every format has a reader here', () => {
  const checked = new Set<string>(cases.map(({ format }) => format));
  // The zip of tables holds CSV files and has tests of its own.
  expect(encoders.map(({ format }) => format).filter((format) => !checked.has(format))).toEqual(['tables']);
});

test('a byte order mark inside the data is data, also where a reader of ours drops it', async () => {
  const table: Table = { name: 'issues', columns: [{ header: 'Text', type: 'text' }] };
  const { bytes } = await fileOf('parquet', [table], { issues: [['\uFEFFa']] });
  expect(await duckDbRows(bytes, 'file.parquet', 'select unicode("Text"), length("Text")')).toEqual([[0xfeff, 2n]]);
});

test('half a surrogate pair becomes the replacement character where UTF-8 has none', async () => {
  const table: Table = { name: 'issues', columns: [{ header: 'Text', type: 'text' }] };
  const seen = async (format: 'csv' | 'xlsx' | 'parquet' | 'jsonl', read: Reader | undefined) =>
    (await read?.((await fileOf(format, [table], { issues: [['a\uD800b'], ['\uDC00']] })).bytes))?.rows;
  expect(await seen('csv', csvReaders['csv-parse'])).toEqual([['a\uFFFDb'], ['\uFFFD']]);
  expect(await seen('parquet', parquetReaders['hyparquet'])).toEqual([['a\uFFFDb'], ['\uFFFD']]);
  expect(await seen('xlsx', xlsxReaders['exceljs'])).toEqual([['a\uD800b'], ['\uDC00']]);
  expect(await seen('jsonl', readJsonLines)).toEqual([['a\uD800b'], ['\uDC00']]);
});

describe('dates before 1900-03-01', () => {
  const table: Table = { name: 'issues', columns: [{ header: 'Day', type: 'date' }] };
  const rows = earlyDates.map((date) => [date]);

  test('are text in Excel, which has no such dates', async () => {
    const { bytes, notes } = await fileOf('xlsx', [table], { issues: rows });
    expect((await xlsxReaders['exceljs']?.(bytes))?.rows).toEqual(rows);
    expect(notes).toEqual([]);
  });
  test('are dates in Parquet', async () => {
    const { bytes } = await fileOf('parquet', [table], { issues: rows });
    expect((await parquetReaders['hyparquet']?.(bytes))?.rows).toEqual(earlyDates.map((date) => [new Date(date)]));
  });
});

test('a value that does not fit its Parquet column is null, and noted', async () => {
  const columns = [
    { header: 'Points', type: 'number' },
    { header: 'Day', type: 'date' },
    { header: 'Seen', type: 'dateTime' },
    { header: 'Done', type: 'boolean' },
  ] as const;
  const rows = [
    [1, '2026-01-31', 0, true],
    ['many', '2026-02-31', 'soon', 'yes'],
  ];
  const { bytes, notes } = await fileOf('parquet', [{ name: 'issues', columns }], { issues: rows });
  expect((await parquetReaders['hyparquet']?.(bytes))?.rows[1]).toEqual([null, null, null, null]);
  expect(notes).toEqual(columns.map(({ header }) => ({ kind: 'unfit', table: 'issues', row: 2, column: header })));
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

function asSheetCell(type: ValueType, cell: Cell): unknown {
  if (type === 'dateTime' && typeof cell === 'number') return new Date(cell);
  if (type === 'date' && typeof cell === 'string') return new Date(cell);
  return typeof cell === 'object' && cell !== null ? joinValues(cell) : cell;
}

function asJson(type: ValueType, cell: Cell): unknown {
  return type === 'dateTime' && typeof cell === 'number' ? new Date(cell).toISOString() : cell;
}

function asColumnValue(type: ValueType, cell: Cell): unknown {
  if (type === 'dateTime' && typeof cell === 'number') return new Date(cell);
  return type === 'date' && typeof cell === 'string' ? new Date(cell) : cell;
}

async function readJsonLines(bytes: Uint8Array) {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);
  const objects = lines.map((line) => JSON.parse(line) as object);
  return {
    headers: Object.keys(objects[0] ?? {}),
    rows: objects.map((object) => Object.values<unknown>(object as Record<string, unknown>)),
  };
}

test('the list is big', () => {
  expect(naughtyTexts.length).toBeGreaterThan(120);
  expect(new Set(naughtyTexts).size).toBe(naughtyTexts.length);
});
