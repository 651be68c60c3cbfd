import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toColumns, type FieldKind, type JiraField, type ValueType } from '../../../src/export-engine';
import type { Aspect } from '../../../src/export-engine/cells/field-sides';
import { distinctHeaders, entryIdOf } from '../../../src/export-engine/columns';

const field = (id: string, name: string): JiraField => ({ id, name, custom: true, kind: 'text' });
const side = (fieldId: string, name: string): JiraField => ({
  ...field(`${fieldId}#email`, name),
  kind: 'user',
  fieldId,
  aspect: 'email',
});
const headers = (...fields: JiraField[]) => toColumns(fields).map(({ header }) => header);

describe('headers of columns', () => {
  test.each<[string, JiraField[], string[]]>([
    ['are the names, in the given order', [field('b', 'Team'), field('a', 'Area')], ['Team', 'Area']],
    [
      'get the id where one name is two fields',
      [field('cf1', 'Team'), field('cf2', 'Team')],
      ['Team (cf1)', 'Team (cf2)'],
    ],
    [
      'differ by more than case and spaces',
      [field('cf1', 'Team'), field('cf2', 'team ')],
      ['Team (cf1)', 'team  (cf2)'],
    ],
    [
      'stay apart where a name looks like one with an id',
      [field('cf1', 'Team'), field('cf2', 'Team'), field('cf3', 'Team (cf1)')],
      ['Team (cf1)', 'Team (cf2)', 'Team (cf1) (cf3)'],
    ],
    ['name a field once, however often it is chosen', [field('a', 'Area'), field('a', 'Area')], ['Area']],
    [
      'keep the sides of two fields of one name apart',
      [side('cf1', 'Team: email'), side('cf2', 'Team: email')],
      ['Team: email (cf1#email)', 'Team: email (cf2#email)'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(headers(...fields)).toEqual(expected);
  });

  test('never collide, whatever the fields are called', () => {
    const names = fc.constantFrom('a', 'A', 'a (1)', 'a (2)', 'a (1) (2)', ' a', 'b');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (chosen) => {
        const unique = new Set(
          headers(...chosen.map((name, id) => field(String(id), name))).map((h) => h.trim().toLowerCase()),
        );
        expect(unique.size).toBe(chosen.length);
      }),
    );
  });
});

test('headers that are taken are no column’s', () => {
  const named = [
    { id: 'cf1', name: 'issue KEY ' },
    { id: 'cf2', name: 'Area' },
  ];
  expect(distinctHeaders(named, ['Issue key'])).toEqual(['issue KEY  (cf1)', 'Area']);
});

test.each<[FieldKind, Aspect | undefined, ValueType]>([
  ['text', undefined, 'text'],
  ['number', undefined, 'number'],
  ['date', undefined, 'date'],
  ['dateTime', undefined, 'dateTime'],
  ['url', undefined, 'url'],
  ['boolean', undefined, 'boolean'],
  ['labels', undefined, 'list'],
  ['votes', undefined, 'number'],
  ['status', 'category', 'text'],
  ['users', 'accountId', 'list'],
  ['timeTracking', 'spent', 'number'],
  ['serviceLevel', 'breached', 'boolean'],
])('a column of kind %s, aspect %s, holds %s, and its entry can be chosen again', (kind, aspect, type) => {
  const id = aspect ? `cf1#${aspect}` : 'cf1';
  const chosen = { ...field(id, 'Name'), kind, ...(aspect && { aspect, fieldId: 'cf1' }) };
  const [column] = toColumns([chosen]);
  expect(column).toEqual({ fieldId: 'cf1', header: 'Name', kind, type, ...(aspect && { aspect }) });
  expect(column && entryIdOf(column)).toBe(id);
});
