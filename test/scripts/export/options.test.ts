import { describe, expect, test } from '@jest/globals';
import { encoders } from '../../../src/export-engine';
import { parseOptions } from '../../../scripts/export/options';

const needed = ['--jql', 'project = OBK', '--out', 'issues.csv'];

test('the shortest call', () => {
  expect(parseOptions(needed)).toEqual({
    kind: 'run',
    jql: 'project = OBK',
    out: 'issues.csv',
    fields: null,
    source: { kind: 'embedded' },
    format: 'csv',
    settings: {
      csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: false, formulas: 'guard' },
      timeZone: 'UTC',
      richText: 'plain',
    },
    receipt: null,
    fresh: false,
  });
});

test('the longest call', () => {
  const more = [
    '--fields',
    'key, Story Points ,',
    '--data',
    'a.json',
    '--as',
    'Ada',
    '--delimiter',
    'tab',
    '--bom',
    '--raw-formulas',
    '--format',
    'csv',
    '--decimal',
    ',',
    '--dates',
    'dd.mm.yyyy',
    '--time-zone',
    'Europe/Berlin',
    '--rich-text',
    'markdown',
    '--receipt',
    'receipt.json',
    '--fresh',
  ];
  expect(parseOptions([...needed, ...more])).toEqual({
    kind: 'run',
    jql: 'project = OBK',
    out: 'issues.csv',
    fields: ['key', 'Story Points'],
    source: { kind: 'embedded', data: 'a.json', as: 'Ada' },
    format: 'csv',
    settings: {
      csv: { delimiter: '\t', decimal: ',', dates: 'dd.mm.yyyy', bom: true, formulas: 'raw' },
      timeZone: 'Europe/Berlin',
      richText: 'markdown',
    },
    receipt: 'receipt.json',
    fresh: true,
  });
});

describe('--locale', () => {
  const csvOf = (...more: string[]) => {
    const options = parseOptions([...needed, ...more]);
    return options.kind === 'run' && options.settings.csv;
  };

  test.each([
    ['de-DE', { delimiter: ';', decimal: ',', dates: 'dd.mm.yyyy', bom: true, formulas: 'guard' }],
    ['en-GB', { delimiter: ',', decimal: '.', dates: 'dd/mm/yyyy', bom: true, formulas: 'guard' }],
    ['en-US', { delimiter: ',', decimal: '.', dates: 'mm/dd/yyyy', bom: true, formulas: 'guard' }],
    ['sv-SE', { delimiter: ';', decimal: ',', dates: 'iso', bom: true, formulas: 'guard' }],
  ])('%s is what the page sets for a spreadsheet there', (locale, csv) => {
    expect(csvOf('--locale', locale)).toEqual(csv);
  });

  test('gives way to what is named as well', () => {
    expect(csvOf('--locale', 'de-DE', '--delimiter', 'tab', '--dates', 'iso')).toEqual({
      delimiter: '\t',
      decimal: ',',
      dates: 'iso',
      bom: true,
      formulas: 'guard',
    });
  });
});

test('a real site', () => {
  expect(parseOptions([...needed, '--site', 'https://example.atlassian.net/jira'])).toMatchObject({
    source: { kind: 'site', url: new URL('https://example.atlassian.net/jira') },
  });
});

test('a call for help needs nothing else', () => {
  expect(parseOptions(['-h'])).toEqual({ kind: 'help' });
});

describe('a wrong call gets a sentence', () => {
  test.each<[string[], string]>([
    [[], 'Say which issues: --jql "project = OBK".'],
    [['--jql', ' ', '--out', 'a'], 'Say which issues'],
    [['--jql', 'a = 1'], 'Say where to write: --out issues.csv.'],
    [[...needed, '--format', 'doc'], 'There is no format "doc": use csv'],
    [[...needed, '--jql', 'project = WEB'], '--jql stands there twice: give it once.'],
    [[...needed, '--bom', '--bom'], '--bom stands there twice: give it once.'],
    [[...needed, '--decimal', ';'], '--decimal takes ".", ",", not ";".'],
    [[...needed, '--dates', 'yyyy'], '--dates takes "iso", "dd.mm.yyyy", "dd/mm/yyyy", "mm/dd/yyyy", not "yyyy".'],
    [[...needed, '--rich-text', 'wiki'], '--rich-text takes "plain", "markdown", "html", not "wiki".'],
    [[...needed, '--time-zone', 'Mars'], '--time-zone takes a name such as Europe/Berlin or UTC, not "Mars".'],
    [
      [...needed, '--locale', 'German (Germany)'],
      '--locale takes a language and a country such as de-DE or en-GB, not "German (Germany)".',
    ],
    [[...needed, '--fields', ' , '], '--fields is empty'],
    [[...needed, '--delimiter', '|'], '--delimiter takes ",", ";" or "tab", not "|".'],
    [[...needed, '--site', 'http://example.atlassian.net'], '--site wants an https address'],
    [[...needed, '--site', 'example'], '--site wants an https address'],
    [[...needed, '--site', 'https://example.atlassian.net', '--data', 'a.json'], 'Use either --site or --data'],
    [[...needed, '--site', 'https://example.atlassian.net', '--as', 'Ada'], '--as is for the embedded site'],
    [[...needed, '--colour'], "Unknown option '--colour'."],
    [[...needed, 'stray'], "Unexpected argument 'stray'."],
    [['--jql'], "'--jql <value>' argument missing."],
  ])('%j', (argv, sentence) => {
    expect(() => parseOptions(argv)).toThrow(sentence);
  });
});

describe('the format', () => {
  const formatIn = (out: string, ...more: string[]) => {
    const options = parseOptions(['--jql', 'project = OBK', '--out', out, ...more]);
    return options.kind === 'run' && options.format;
  };

  test.each(encoders.map(({ format, extension }) => [`issues.${extension}`, format]))('of %s is %s', (out, format) => {
    expect(formatIn(out)).toBe(format);
    expect(formatIn(out.toUpperCase(), '--format', format)).toBe(format);
  });

  test('of a name that tells nothing is CSV, or what is asked for', () => {
    expect(['issues', 'issues.txt', 'a.b/issues'].map((out) => formatIn(out))).toEqual(['csv', 'csv', 'csv']);
    expect(encoders.map(({ format }) => formatIn('issues.txt', '--format', format))).toEqual(
      encoders.map(({ format }) => format),
    );
  });

  test('may not contradict the name, and only CSV has the options of CSV', () => {
    for (const { format, extension } of encoders.filter((encoder) => encoder.format !== 'csv')) {
      expect(() => formatIn('issues.csv', '--format', format)).toThrow(
        `--format says ${format}, and .csv is the name of a csv file: change one of them.`,
      );
      expect(() => formatIn(`issues.${extension}`, '--bom')).toThrow(
        `--bom is for CSV files, and this one is ${format}.`,
      );
      expect(() => formatIn(`issues.${extension}`, '--locale', 'de-DE')).toThrow(
        `--locale is for CSV files, and this one is ${format}.`,
      );
    }
  });
});
