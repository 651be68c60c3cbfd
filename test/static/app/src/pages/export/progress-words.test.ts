import { describe, expect, test } from '@jest/globals';
import type { ExportProgress } from '../../../../../../src/export-engine';
import {
  progressAnnouncement,
  progressShare,
  progressWords,
} from '../../../../../../static/app/src/pages/export/progress-words';

const finding = (found: number): ExportProgress => ({
  phase: 'finding',
  found,
  rows: 0,
  settled: 0,
  total: null,
  elapsedMs: 100,
  rowsPerSecond: 0,
  remainingMs: null,
  pausedMs: 0,
  resumable: true,
});
const reading = (rows: number, total: number, more: Partial<ExportProgress> = {}): ExportProgress => ({
  ...finding(total),
  phase: 'reading',
  rows,
  settled: rows,
  total,
  ...more,
});

describe('how an export goes', () => {
  test.each<[ExportProgress | null, string, number | null, string]>([
    [null, 'Starting…', null, 'Export started. Finding issues.'],
    [finding(0), 'Finding issues…', null, 'Export started. Finding issues.'],
    [finding(5_000), 'Finding issues… 5,000 issues so far', null, 'Export started. Finding issues.'],
    [reading(0, 2_000), '0 of 2,000 issues', 0, 'Reading issues.'],
    [
      reading(1_200, 2_000, { rowsPerSecond: 539.6, remainingMs: 1_500 }),
      '1,200 of 2,000 issues · 540 rows per second · 2 s left',
      0.6,
      '50% of the issues read.',
    ],
    [
      reading(1_999, 2_000, { rowsPerSecond: 0.4, remainingMs: 10 }),
      '1,999 of 2,000 issues · under 1 s left',
      0.9995,
      '75% of the issues read.',
    ],
    [reading(0, 0), '0 of 0 issues', null, 'Export started. Finding issues.'],
  ])('%j', (progress, words, share, announcement) => {
    expect(progressWords(progress)).toBe(words);
    expect(progressShare(progress)).toBe(share);
    expect(progressAnnouncement(progress)).toBe(announcement);
  });

  test('a screen reader hears four things in an export of 2,000 issues, and not 2,000', () => {
    const heard = Array.from({ length: 2_000 }, (_, rows) => progressAnnouncement(reading(rows, 2_000)));
    expect([...new Set(heard)]).toEqual([
      'Reading issues.',
      '25% of the issues read.',
      '50% of the issues read.',
      '75% of the issues read.',
    ]);
  });
});
