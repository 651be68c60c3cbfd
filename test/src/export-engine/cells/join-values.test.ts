import { expect, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import { joinValues } from '../../../../src/export-engine/cells/join-values';

test.each([
  [['red'], 'red'],
  [['red', 'green'], 'red, green'],
  [['Smith, Jo', 'Li'], '"Smith, Jo", Li'],
  [['5" disk', '"quoted"'], '5" disk, """quoted"""'],
  [['two\nlines', ''], '"two\nlines", ""'],
  [[], ''],
])('%j in one cell', (values, expected) => {
  expect(joinValues(values)).toBe(expected);
});

test('a cell of several values can be taken apart again', () => {
  const value = fc.string({ unit: fc.constantFrom(',', ' ', '"', '\n', 'a', 'ü', '😀') });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const [parsed] = csvParse(joinValues(values), {
        delimiter: ', ',
        record_delimiter: '\u0000',
        relax_quotes: true,
      });
      expect(parsed).toEqual(values);
    }),
  );
});
