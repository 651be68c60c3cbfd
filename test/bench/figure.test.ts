import { describe, expect, test } from '@jest/globals';
import { figureInWords, figureOf } from '../../bench/figure';
import { median } from '../../bench/median';
import { besideTarget } from '../../bench/target';
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

describe('a figure', () => {
  const speed = { name: 'CSV', value: 3200, unit: 'rows/s', command: 'npm run bench -- encoders' };

  test('beside a peer is held against its target as a ratio', () => {
    const figure = figureOf({ ...speed, peer: { name: 'papaparse', value: 4000 }, target: { atLeast: 1.3 } });
    expect(figure).toEqual({
      name: 'CSV',
      value: 3200,
      unit: 'rows/s',
      peer: 'papaparse',
      peerValue: 4000,
      ratio: 0.8,
      target: { atLeast: 1.3 },
      met: false,
      command: 'npm run bench -- encoders',
    });
    expect(figureInWords(figure)).toBe('CSV, beside papaparse: 0.800 (at least 1.3: MISSED)');
  });

  test('without a peer is held against it as it is', () => {
    const figure = figureOf({ ...speed, target: { atLeast: 1000 } });
    expect(figure).toMatchObject({ peer: null, peerValue: null, ratio: null, met: true });
    expect(figureInWords(figure)).toBe('CSV: 3200.00 (at least 1000: met) rows/s');
  });

  test('without a target meets and misses nothing', () => {
    expect(figureOf(speed)).toMatchObject({ target: null, met: null });
    expect(figureInWords(figureOf(speed))).toBe('CSV: 3200.00 rows/s');
  });
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
