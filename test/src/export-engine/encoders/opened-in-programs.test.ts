import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Row } from '../../../../src/export-engine/columns';
import { openWorkbook } from '../../../../src/export-engine/encoders/xlsx/workbook';
import { guardFormula } from '../../../../src/export-engine/encoders/csv/guard-formula';
import { plainSettings } from '../../../../src/export-engine/file-settings';
import type { Table } from '../../../../src/export-engine/tables/table';
import { duckDb } from './readers/duck-db';
import { flatDocument, hasLibreOffice, sheetsInLibreOffice, type SavedCell } from './readers/libre-office';
import { sheetsInOpenpyxl, type OpenpyxlSheet } from './readers/openpyxl';
import { hasPython, python3 } from './readers/python';
import { withFiles } from './readers/reader';
import { everyType, everyTypeRows, fileOf, naughtyTexts } from './sample-tables';

// Programs start in a second, and in many where the machine is busy.
jest.setTimeout(150_000);

const inLibreOffice = hasLibreOffice ? describe : describe.skip;
const inPython = hasPython ? describe : describe.skip;

const numbered: Table = { name: 'issues', columns: [{ header: 'Number', type: 'number' }] };
const linked: Table = {
  name: 'issues',
  columns: [
    { header: 'Key', type: 'text', linkBase: 'https://acme.atlassian.net/browse/' },
    { header: 'Link', type: 'url' },
    { header: 'Long', type: 'text' },
    { header: 'Seen', type: 'dateTime' },
  ],
};
const linkedRows: readonly Row[] = [
  ['OBK-1', 'https://example.com/?q="a b"&c', `${'x'.repeat(32_766)}😀 and more`, Date.UTC(2026, 2, 29, 0, 59, 59)],
  ['OBK-2', 'javascript:alert(1)', 'y'.repeat(32_767), Date.UTC(2026, 2, 29, 1)],
  ['OBK-3', 'mailto:a@example.com', 'short', Date.UTC(1900, 1, 28, 12)],
];
/** As the user's clocks in St. John's showed them; the last as text, because Excel has no such day. */
const wallClocks = ['2026-03-28 22:29:59', '2026-03-28 22:30:00', '1900-02-28 08:29:00'];
const cut = `${'x'.repeat(32_767 - 49)}… [cut: 32777 characters, and a cell holds 32767]`;

async function sheetsOf(rows: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sink = { write: async (bytes: Uint8Array) => void pieces.push(bytes.slice()) };
  const limits = { rows: 4, bytes: 1e9, links: 65_530 };
  const file = openWorkbook({ tables: [numbered], settings: plainSettings, sink }, limits);
  await file.write(
    'issues',
    Array.from({ length: rows }, (_, index) => [index]),
  );
  await file.close();
  return new Uint8Array(Buffer.concat(pieces));
}

const workbooks = async () => [
  // Eleven sheets, so that the tenth is not sorted before the second.
  await sheetsOf(31),
  (await fileOf('xlsx', [linked], { issues: linkedRows }, { ...plainSettings, timeZone: 'America/St_Johns' })).bytes,
];

inLibreOffice('LibreOffice', () => {
  let sheets: readonly (readonly (readonly SavedCell[])[])[] = [];
  let rows: readonly (readonly SavedCell[])[] = [];
  let document = '';

  beforeAll(async () => {
    const files = await workbooks();
    const [split = [], whole = []] = await sheetsInLibreOffice(files, 'xlsx');
    sheets = split;
    rows = whole[0] ?? [];
    document = await flatDocument(files[1] ?? new Uint8Array());
  });

  test('finds every sheet of a split export, each under the same header', () => {
    expect(sheets.map(([header]) => header)).toEqual(Array.from({ length: 11 }, () => [{ text: 'Number' }]));
    const numbers = sheets.flatMap(([, ...own]) => own).map(([cell]) => cell);
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, index) => ({ value: String(index) })));
  });

  test('shows wall-clock times of the zone', () => {
    const [early, late, ancient] = wallClocks as [string, string, string];
    expect(rows.slice(1).map((row) => row[3])).toEqual([{ value: early }, { value: late }, { text: ancient }]);
  });

  test('shows what was cut, and nothing more', () => {
    const texts = rows.slice(1).map((row) => row[2]);
    expect(texts).toEqual([{ text: cut }, { text: 'y'.repeat(32_767) }, { text: 'short' }]);
  });

  test('finds links where they are safe, the filter over all rows, and no formula', () => {
    expect([...document.matchAll(/<text:a xlink:href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://acme.atlassian.net/browse/OBK-1',
      'https://example.com/?q=%22a%20b%22&amp;c',
      'https://acme.atlassian.net/browse/OBK-2',
      'https://acme.atlassian.net/browse/OBK-3',
      'mailto:a@example.com',
    ]);
    expect(document).toContain('table:target-range-address="Issues.A1:Issues.D4" table:display-filter-buttons="true"');
    expect(document).not.toContain('table:formula');
  });

  test('runs no text of a guarded CSV file that somebody opens as it proposes', async () => {
    const table: Table = { name: 'issues', columns: [{ header: 'Text', type: 'text' }] };
    const { bytes } = await fileOf('csv', [table], { issues: naughtyTexts.map((text) => [text]) });
    const [[[, ...found] = []] = []] = await sheetsInLibreOffice([bytes], 'csv', 'asProposed');
    const texts = found.map(([cell]) => (cell === undefined ? null : 'text' in cell ? cell.text : cell.value));
    const changed = naughtyTexts.flatMap((text, index) =>
      guardFormula(text) === texts[index] ? [] : [[text, texts[index]]],
    );
    expect(changed).toEqual([
      // A line of a cell ends with LF there.
      ['\r=1+1', "'\n=1+1"],
      ['\r', "'\n"],
      ['\r\n', "'\n"],
      ['a\rb', 'a\nb'],
      ['a\r\nb', 'a\nb'],
      // Whoever opens a CSV file in a spreadsheet has it make numbers of what looks like one: Excel files keep the text.
      ['12345678901234567', '1.23456789012346E+016'],
      ['0012', '12'],
      ['1e5', '100000'],
      ['+5', '5'],
      ['.5', '0.5'],
    ]);
  });
});

inPython('openpyxl', () => {
  let sheets: readonly OpenpyxlSheet[] = [];
  let sheet: OpenpyxlSheet | undefined;

  beforeAll(async () => {
    const [split = [], whole = []] = await sheetsInOpenpyxl(await workbooks(), 'whole');
    sheets = split;
    [sheet] = whole;
  });

  test('finds every sheet of a split export, each with its frozen header and its filter', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      'Issues',
      ...Array.from({ length: 10 }, (_, index) => `Issues ${index + 2}`),
    ]);
    expect(sheets.flatMap(({ rows: [, ...rows] }) => rows)).toEqual(Array.from({ length: 31 }, (_, index) => [index]));
    expect(new Set(sheets.map(({ frozen }) => frozen))).toEqual(new Set(['A2']));
    expect(sheets.map(({ filter }) => filter)).toEqual([...Array.from({ length: 10 }, () => 'A1:A4'), 'A1:A2']);
  });

  test('finds links where they are safe, dates of the zone, what was cut, and no formula', () => {
    expect(sheet?.links).toEqual({
      A2: 'https://acme.atlassian.net/browse/OBK-1',
      A3: 'https://acme.atlassian.net/browse/OBK-2',
      A4: 'https://acme.atlassian.net/browse/OBK-3',
      B2: 'https://example.com/?q=%22a%20b%22&c',
      B4: 'mailto:a@example.com',
    });
    const [early, late, ancient] = wallClocks as [string, string, string];
    expect(sheet?.rows.slice(1).map((row) => row[3])).toEqual([
      new Date(`${early.replace(' ', 'T')}Z`),
      new Date(`${late.replace(' ', 'T')}Z`),
      ancient,
    ]);
    expect(sheet?.rows[1]?.[2]).toBe(cut);
    expect(sheet?.types).not.toContain('f');
  });
});

inPython('Python', () => {
  test('finds the checksums of the zip of tables right, and the same texts in each of them', async () => {
    const comments: Table = { name: 'comments', columns: [{ header: 'Body', type: 'text' }] };
    const texts = naughtyTexts.map((text) => [text]);
    const raw = { ...plainSettings, csv: { ...plainSettings.csv, formulas: 'raw' as const } };
    const { bytes } = await fileOf('tables', [numbered, comments], { issues: [[1], [2]], comments: texts }, raw);
    const found = (await withFiles([bytes], 'zip', (paths) => python3('tables.py', paths))) as Record<string, unknown>;
    expect(Object.keys(found)).toEqual(['issues.csv', 'comments.csv', 'README.txt']);
    expect(found['issues.csv']).toEqual([['Number'], ['1'], ['2']]);
    expect(found['comments.csv']).toEqual([['Body'], ...texts]);
    expect(found['README.txt']).toContain('Each file is a table');
  });
});

describe('DuckDB finds the types of the columns', () => {
  test.each([
    ['parquet', (file: string) => `describe select * from ${file}`, 'TIMESTAMP WITH TIME ZONE'],
    ['jsonl', (file: string) => `describe select * from read_json(${file}, sample_size = -1)`, 'TIMESTAMP'],
  ] as const)('of %s', async (format, sqlOf, instant) => {
    const { bytes } = await fileOf(format, [everyType], { issues: everyTypeRows() });
    const { rows } = await duckDb(bytes, format, sqlOf);
    expect(rows.map(([name, type]) => [name, type])).toEqual([
      ['Issue Key', 'VARCHAR'],
      ['__proto__', 'DOUBLE'],
      ['a.b', 'BOOLEAN'],
      ['x "y", z', 'DATE'],
      ['=1+1', instant],
      ['Größe 😀', 'VARCHAR'],
      ['new\nline', 'VARCHAR[]'],
    ]);
  });
});
