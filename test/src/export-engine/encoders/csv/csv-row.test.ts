import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvRow, type CsvOptions } from '../../../../../src/export-engine/encoders/csv/csv-row';

describe('a row', () => {
  test.each<[string, string[], CsvOptions, string]>([
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
