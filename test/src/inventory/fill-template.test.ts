import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../src/inventory/delivery';
import { fillTemplate, fillText } from '../../../src/inventory/fill-template';

const VALUES: Readonly<Record<string, unknown>> = {
  name: 'Jane "J" {count}',
  count: 3,
  list: ['a', 'b'],
  off: false,
  FIELD: 'cf_1',
};
const values = (name: string) => VALUES[name];

describe('a template', () => {
  test.each<[Template, unknown]>([
    ['as it is', 'as it is'],
    ['{count}', 3],
    ['{off}', false],
    ['{list}', ['a', 'b']],
    ['{count} of {list}', '3 of a, b'],
    // A value is never read as a template.
    ['Dear {name}', 'Dear Jane "J" {count}'],
    ['{missing}', undefined],
    ['Dear {missing}', undefined],
    [
      { a: '{missing}', b: { c: '{count}' }, d: true },
      { b: { c: 3 }, d: true },
    ],
    [{ '{FIELD}': 'x', '{missing}': 'y' }, { cf_1: 'x' }],
    [['{missing}', '{count}'], [3]],
    [{ lines: ['One: {count}', 'Two: {missing}', 'Three'] }, 'One: 3\nThree'],
    [{ text: { lines: ['{missing}'] } }, {}],
  ])('%j becomes %j', (template, filled) => {
    expect(fillTemplate(template, values)).toEqual(filled);
  });

  test('a value is made safe for where it goes', () => {
    expect(fillText('/a/{name}?b={count}', values, encodeURIComponent)).toBe('/a/Jane%20%22J%22%20%7Bcount%7D?b=3');
  });
});
