import { describe, expect, test } from '@jest/globals';
import { parseOptions } from '../../../scripts/export/options';

const needed = ['--jql', 'project = OBK', '--out', 'issues.csv'];

test('the shortest call', () => {
  expect(parseOptions(needed)).toEqual({
    kind: 'run',
    jql: 'project = OBK',
    out: 'issues.csv',
    fields: null,
    source: { kind: 'embedded' },
    csv: { delimiter: ',', bom: false, formulas: 'guard' },
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
  ];
  expect(parseOptions([...needed, ...more])).toEqual({
    kind: 'run',
    jql: 'project = OBK',
    out: 'issues.csv',
    fields: ['key', 'Story Points'],
    source: { kind: 'embedded', data: 'a.json', as: 'Ada' },
    csv: { delimiter: '\t', bom: true, formulas: 'raw' },
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
    [[...needed, '--format', 'xlsx'], 'There is no format "xlsx" yet: use --format csv.'],
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
