import { describe, expect, test } from '@jest/globals';
import {
  countOf,
  durationOf,
  leftOutText,
  progressText,
  sizeOf,
  type ExportProgress,
} from '../../../src/export-engine';

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
    [1_000, '1 kB'],
    [12_345, '12 kB'],
    [999_499, '999 kB'],
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
});

const unknown = { elapsedMs: 100, rowsPerSecond: 0, remainingMs: null, pausedMs: 0, resumable: true };
const finding = (found: number): ExportProgress => ({
  phase: 'finding',
  found,
  rows: 0,
  settled: 0,
  total: null,
  ...unknown,
});
const reading = (rows: number, total: number, more: Partial<ExportProgress> = {}): ExportProgress => ({
  phase: 'reading',
  found: total,
  rows,
  settled: rows,
  total,
  ...unknown,
  ...more,
});

describe('how an export goes', () => {
  test.each<[ExportProgress, string]>([
    [finding(0), 'Finding issues…'],
    [finding(5_000), 'Finding issues… 5,000 issues so far'],
    [reading(0, 2_000), '0 of 2,000 issues'],
    [
      reading(1_200, 2_000, { rowsPerSecond: 539.6, remainingMs: 1_500 }),
      '1,200 of 2,000 issues · 540 rows per second · 2 s left',
    ],
    [reading(1_999, 2_000, { rowsPerSecond: 0.4, remainingMs: 10 }), '1,999 of 2,000 issues · under 1 s left'],
    [reading(2_000, 2_000, { remainingMs: 0 }), '2,000 of 2,000 issues'],
    [reading(0, 0), '0 of 0 issues'],
    [reading(2_000, 2_000, { phase: 'writing' }), '2,000 issues read. Writing what belongs to them…'],
    [{ ...finding(0), pausedMs: 30_000 }, 'Finding issues… · Jira asks us to wait 30 s'],
    [
      reading(1_200, 2_000, { rowsPerSecond: 540, remainingMs: 1_500, pausedMs: 65_000 }),
      '1,200 of 2,000 issues · Jira asks us to wait 1 min 5 s',
    ],
    [reading(1_200, 2_000, { pausedMs: 999 }), '1,200 of 2,000 issues'],
  ])('%j', (progress, words) => expect(progressText(progress)).toBe(words));
});

test('every reason for leaving an issue out is told', () => {
  expect(leftOutText('vanished')).toBe('deleted or hidden from you while the export ran');
  expect(leftOutText('unreadable')).toBe('Jira could not read it, also when asked again');
});
