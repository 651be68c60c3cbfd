import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toColumns, type JiraField } from '../../../src/export-engine';

const field = (id: string, name: string): JiraField => ({ id, name, custom: true, kind: 'text' });
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
