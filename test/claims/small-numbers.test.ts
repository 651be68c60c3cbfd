import { expect, test } from '@jest/globals';
import { dailyNumbersOf } from '../../src/usage/daily-numbers-of';

const numbersOf = (...counts: readonly number[]) =>
  dailyNumbersOf(
    { day: '2026-11-23', rows: counts.map((count) => ({ feature: 'preview', outcome: 'done', size: 'none', count })) },
    { sendId: 'send-1', appVersion: '1.0.0' },
  );

test('a count leaves as the range in which it lies', () => {
  expect(numbersOf(9, 10, 49, 50, 99, 100, 499, 500, 1_000_000)).toEqual({
    sendId: 'send-1',
    day: '2026-11-23',
    appVersion: '1.0.0',
    features: Array(9).fill('preview'),
    outcomes: Array(9).fill('done'),
    sizes: Array(9).fill('none'),
    buckets: ['5-9', '10-49', '10-49', '50-99', '50-99', '100-499', '100-499', '500-up', '500-up'],
  });
});

test('what happened four times a day stays, what happened five times leaves', () => {
  expect(numbersOf(1, 4)).toBeNull();
  expect(numbersOf(4, 5)?.buckets).toEqual(['5-9']);
});
