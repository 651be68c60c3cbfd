import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../../../../../../../src/contract';
import {
  definitionFile,
  definitionFileName,
  parseDefinitionFile,
} from '../../../../../../../static/app/src/pages/export/definitions/definition-file';

const definition: Definition = {
  definitionId: 'd-1',
  version: 7,
  mine: false,
  lostAnAccount: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
  sharing: 'site',
  name: 'Weekly report',
  jql: 'project = OBK ORDER BY key',
  columns: [
    { id: 'issuekey', header: '' },
    { id: 'status#category', header: 'State' },
  ],
  format: 'csv',
  settings: {
    csv: { delimiter: ';', decimal: ',', dates: 'dd.mm.yyyy', bom: true, formulas: 'guard' },
    zone: 'user',
    richText: 'markdown',
  },
};

const { name, jql, columns, format, settings } = definition;
const written = JSON.parse(definitionFile(definition)) as Record<string, unknown>;

describe('a saved export as a file', () => {
  test('holds what it is, and nothing of whose it is', () => {
    expect(written).toEqual({
      openbookExport: 1,
      name: 'Weekly report',
      jql: 'project = OBK ORDER BY key',
      columns: [{ id: 'issuekey' }, { id: 'status#category', header: 'State' }],
      format: 'csv',
      settings,
    });
  });

  test('comes back as it was, kept to oneself; what else is in the file is left out', () => {
    const edited = JSON.stringify({ ...written, ownerAccountId: 'ada', sharing: 'site' });
    expect(parseDefinitionFile(`\uFEFF${edited}`)).toEqual({
      name,
      jql,
      columns,
      format,
      settings,
      sharing: 'private',
    });
  });

  test('a column that it names twice is there once, as it was named first', () => {
    const twice = [{ id: 'summary', header: 'Title' }, { id: 'issuekey' }, { id: 'summary', header: 'Again' }];
    expect(parseDefinitionFile(JSON.stringify({ ...written, columns: twice })).columns).toEqual([
      { id: 'summary', header: 'Title' },
      { id: 'issuekey', header: '' },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['that is a list', [], 'The file is no saved export of Openbook. Choose one that “Save as file” made.'],
    ['that is null', null, 'The file is no saved export of Openbook.'],
    ['of something else', { name: 'package', version: '1.0.0' }, 'The file is no saved export of Openbook.'],
    [
      'of a newer app',
      { ...written, openbookExport: 2 },
      'A newer Openbook saved the file. Reload this page, then import it again.',
    ],
    [
      'without a query',
      { ...written, jql: undefined },
      'In the file, jql is missing. Correct it, then import it again.',
    ],
    ['with an empty query', { ...written, jql: '  ' }, 'jql is empty'],
    ['with a long name', { ...written, name: 'x'.repeat(121) }, 'name is longer than 120 characters'],
    ['with a number for a name', { ...written, name: 5 }, 'name has to be a text'],
    ['without columns', { ...written, columns: [] }, 'columns is empty'],
    ['with a column without id', { ...written, columns: [{ header: 'A' }] }, 'columns.0.id is missing'],
    ['of an unknown format', { ...written, format: 'pdf' }, 'format has to be one of: "csv", "xlsx"'],
    [
      'with an unknown delimiter',
      { ...written, settings: { ...settings, csv: { ...settings.csv, delimiter: '|' } } },
      'settings.csv.delimiter has to be one of: ",", ";", "\\t"',
    ],
  ])('a file %s is refused with what is wrong', (_what, content, sentence) => {
    const parse = () => parseDefinitionFile(JSON.stringify(content));
    expect(parse).toThrow(sentence);
    expect(parse).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });

  test('what is no JSON is refused', () => {
    expect(() => parseDefinitionFile('Key;Summary')).toThrow(
      'The file is not JSON. Choose one that “Save as file” made.',
    );
  });

  test.each([
    ['Weekly report', 'weekly-report.openbook.json'],
    ['Übersicht / Año: 2026!', 'ubersicht-ano-2026.openbook.json'],
    ['日本語', 'export.openbook.json'],
    ['../../etc/passwd', 'etc-passwd.openbook.json'],
  ])('%j is saved as %s', (title, fileName) => {
    expect(definitionFileName(title)).toBe(fileName);
  });
});
