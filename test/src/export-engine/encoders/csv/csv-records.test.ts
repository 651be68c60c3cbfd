import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Cell, ValueType } from '../../../../../src/export-engine/columns';
import { csvRecords } from '../../../../../src/export-engine/encoders/csv/csv-records';
import { plainSettings, type CsvSettings } from '../../../../../src/export-engine/file-settings';

describe('a row', () => {
  test.each<[string, string[], Partial<CsvSettings>, string]>([
    ['plain cells', ['a', 'b c', '1'], {}, 'a,b c,1\r\n'],
    ['a delimiter inside', ['a,b', 'c'], {}, '"a,b",c\r\n'],
    ['another delimiter', ['a,b', 'c;d'], { delimiter: ';' }, 'a,b;"c;d"\r\n'],
    ['tabs between cells', ['a,b', 'c\td'], { delimiter: '\t' }, 'a,b\t"c\td"\r\n'],
    ['quotes', ['5" disk'], {}, '"5"" disk"\r\n'],
    ['line breaks of every kind', ['a\nb', 'a\rb', 'a\r\nb'], {}, '"a\nb","a\rb","a\r\nb"\r\n'],
    ['spaces at the ends', [' a', 'b '], {}, '" a","b "\r\n'],
    ['empty cells', ['', '', ''], {}, ',,\r\n'],
    ['one empty cell, which must not look like an empty line', [''], {}, '""\r\n'],
  ])('of %s', (_, cells, options, expected) => {
    expect(csvRow(cells, { formulas: 'raw', ...options })).toBe(expected);
  });
});

describe('the formula guard', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['\ttext', "'\ttext"],
    ['"=1+1"', `'"=1+1"`],
    ['  =1+1', "'  =1+1"],
    ["'=1+1", "''=1+1"],
    ['-', "'-"],
    ['-5 apples', "'-5 apples"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ])('puts a quote before %j', (cell, expected) => {
    expect(read(csvRow([cell, 'x'], {}))).toEqual([[expected, 'x']]);
  });

  test.each([
    '-5',
    '+5',
    '-1.5',
    '-.5',
    '-1e-9',
    '+49123456',
    'a=b',
    'e-mail',
    '1-2',
    '',
    'OBK-1',
    '"quoted"',
    '* item',
  ])('leaves %j alone', (cell) => expect(read(csvRow([cell, 'x'], {}))).toEqual([[cell, 'x']]));

  test('can be switched off', () => {
    expect(csvRow(['=1+1'], { formulas: 'raw' })).toBe('=1+1\r\n');
  });
});

describe('a cell of type', () => {
  const german: Partial<CsvSettings> = { delimiter: ';', decimal: ',', dates: 'dd.mm.yyyy' };
  const noon = Date.UTC(2026, 0, 31, 12);

  test.each<[ValueType, Cell, Partial<CsvSettings>, string, string]>([
    ['number', -1.5, {}, 'UTC', '-1.5'],
    ['number', -1.5, german, 'UTC', '-1,5'],
    ['number', 1.5, { decimal: ',' }, 'UTC', '"1,5"'],
    ['number', 1e21, german, 'UTC', '1e+21'],
    ['number', 'many', {}, 'UTC', 'many'],
    ['boolean', false, {}, 'UTC', 'false'],
    ['list', ['red', 'Smith, Jo'], {}, 'UTC', '"red, ""Smith, Jo"""'],
    ['date', '2026-01-31', {}, 'UTC', '2026-01-31'],
    ['date', '2026-01-31', german, 'UTC', '31.01.2026'],
    ['date', '2026-01-31', { dates: 'dd/mm/yyyy' }, 'UTC', '31/01/2026'],
    ['date', '2026-01-31', { dates: 'mm/dd/yyyy' }, 'UTC', '01/31/2026'],
    ['date', 'soon', german, 'UTC', 'soon'],
    ['dateTime', noon, {}, 'UTC', '2026-01-31T12:00:00.000Z'],
    ['dateTime', noon, {}, 'Europe/Berlin', '2026-01-31T13:00:00.000+01:00'],
    ['dateTime', noon, {}, 'Europe/London', '2026-01-31T12:00:00.000Z'],
    ['dateTime', Date.UTC(2026, 6, 1), {}, 'Europe/Berlin', '2026-07-01T02:00:00.000+02:00'],
    ['dateTime', Date.UTC(2026, 0, 1), {}, 'America/St_Johns', '2025-12-31T20:30:00.000-03:30'],
    ['dateTime', Date.UTC(2026, 2, 29, 0, 59, 59), {}, 'Europe/Berlin', '2026-03-29T01:59:59.000+01:00'],
    ['dateTime', Date.UTC(2026, 2, 29, 1), {}, 'Europe/Berlin', '2026-03-29T03:00:00.000+02:00'],
    ['dateTime', noon, german, 'Europe/Berlin', '31.01.2026 13:00:00'],
    ['dateTime', noon, { dates: 'mm/dd/yyyy' }, 'Asia/Tokyo', '01/31/2026 21:00:00'],
    ['dateTime', 'soon', {}, 'UTC', 'soon'],
  ])('%s: %j with %j in %s', (type, cell, settings, timeZone, expected) => {
    const csv = { ...plainSettings.csv, ...settings };
    const records = csvRecords([{ header: '', type }], { ...plainSettings, csv, timeZone });
    expect(records.row([cell])).toBe(`${expected}\r\n`);
  });

  test('dateTime agrees with Intl at any instant of any zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'Australia/Lord_Howe'];
    const columns = [{ header: '', type: 'dateTime' as const }];
    const writers = zones.map((timeZone) => csvRecords(columns, { ...plainSettings, timeZone }));
    const instants = fc.integer({ min: Date.UTC(1950, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
    fc.assert(
      fc.property(fc.nat(zones.length - 1), instants, (zone, second) => {
        const written = (writers[zone]?.row([second * 1000]) ?? '').trim();
        expect(Date.parse(written)).toBe(second * 1000);
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zones[zone],
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        expect(written.slice(0, 19).replace('T', ' ')).toBe(clock.format(second * 1000));
      }),
    );
  });
});

const delimiters = [',', ';', '\t'] as const;

describe('two independent readers get back', () => {
  test('any cells, with any delimiter', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', "'", '=', '-', 'a', 'é', '😀', '\u0000', '\uFEFF'),
    });
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.oneof(hostile, fc.string()), { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(...delimiters), (cells, delimiter) => {
        const text = cells.map((row) => csvRow(row, { delimiter, formulas: 'raw' })).join('');
        expect(read(text, delimiter)).toEqual(cells);
      }),
    );
  });

  const dataFolder = process.env['OPENBOOK_DATA'];
  if (!dataFolder) console.log('Skipped: the big list of naughty strings needs OPENBOOK_DATA.');
  (dataFolder ? test : test.skip)('the big list of naughty strings', () => {
    const naughty = JSON.parse(readFileSync(join(dataFolder ?? '', 'jira/unicode/blns.json'), 'utf8')) as string[];
    expect(naughty.length).toBeGreaterThan(400);
    for (const delimiter of delimiters) {
      const text = naughty.map((cell, index) => csvRow([String(index), cell], { delimiter, formulas: 'raw' })).join('');
      expect(read(text, delimiter)).toEqual(naughty.map((cell, index) => [String(index), cell]));
    }
  });
});

/** The rows as papaparse reads them, after csv-parse was seen to read the same. */
function read(text: string, delimiter = ','): unknown[] {
  const papa = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.slice(0, -1);
  expect(csvParse(text, { delimiter, record_delimiter: '\r\n' })).toEqual(papa);
  return papa;
}

/** One record of texts. */
function csvRow(cells: readonly string[], settings: Partial<CsvSettings>): string {
  const columns = cells.map((_, column) => ({ header: String(column), type: 'text' as const }));
  return csvRecords(columns, { ...plainSettings, csv: { ...plainSettings.csv, ...settings } }).row(cells);
}
