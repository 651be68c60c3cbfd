import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../../../docs-site/core/questionnaire/csv';

describe('CSV', () => {
  it.each([
    [['plain', ''], 'plain,\r\n'],
    [['a, b', 'say "yes"'], '"a, b","say ""yes"""\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
    [['=1+1', '+44', '-x', '@me'], "'=1+1,'+44,'-x,'@me\r\n"],
    [['\tx', '\rx'], '\'\tx,"\'\rx"\r\n'],
    [['1 = 1'], '1 = 1\r\n'],
  ])('writes %j', (row, text) => expect(csv([row])).toBe(text));

  it('is read by another program as it was, but for the apostrophe before a formula', () => {
    const rowsOf = fc
      .integer({ min: 2, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const read: string[][] = parse(csv(rows), { recordDelimiter: '\r\n' });
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
        expect(read.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
      }),
    );
  });
});
