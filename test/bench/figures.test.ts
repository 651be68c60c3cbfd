import { describe, expect, test } from '@jest/globals';
import { besideTarget, median } from '../../bench/figures';
import { textTable } from '../../bench/text-table';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
  [[7], 7],
  [[], NaN],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test.each([
  [40, { atMost: 40 }, '40.0 (at most 40: met)'],
  [40.06, { atMost: 40 }, '40.1 (at most 40: MISSED)'],
  [95, { atLeast: 95 }, '95.0 (at least 95: met)'],
  [94, { atLeast: 95 }, '94.0 (at least 95: MISSED)'],
])('%d beside %j', (figure, target, words) => {
  expect(besideTarget(figure, target)).toBe(words);
});

describe('a table in text', () => {
  test('has columns as wide as their widest cell, and numbers at the right', () => {
    const rows = [
      ['ours', '9.5'],
      ['default', '12.0'],
      ['none', '–'],
    ];
    expect(textTable(['site', 'cold s'], rows)).toBe(`\
site     cold s
-------  ------
ours        9.5
default    12.0
none          –`);
  });
});
