import { describe, expect, test } from '@jest/globals';
import { countOf, durationOf, momentOf, sizeOf } from '../../../../static/app/src/words';

describe('numbers in words', () => {
  test.each([
    [0, '0 issues'],
    [1, '1 issue'],
    [2000, '2,000 issues'],
  ])('%d issues', (count, words) => expect(countOf(count, 'issue')).toBe(words));

  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 KB'],
    [12_345, '12 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'],
    [1_234_567, '1.2 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1 GB'],
  ])('%d bytes', (bytes, words) => expect(sizeOf(bytes)).toBe(words));

  test.each([
    [0, 'under 1 s'],
    [499, 'under 1 s'],
    [500, '1 s'],
    [59_400, '59 s'],
    [59_600, '1 min'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 h'],
    [3_780_000, '1 h 3 min'],
  ])('%d ms', (milliseconds, words) => expect(durationOf(milliseconds)).toBe(words));

  test('a moment is on the reader’s own clock', () => {
    expect(momentOf('2026-11-23T23:30:00.000Z', 'Europe/Berlin')).toBe('Nov 24, 2026, 00:30');
    expect(momentOf('2026-11-23T23:30:00.000Z', 'America/New_York')).toBe('Nov 23, 2026, 18:30');
  });
});
