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
    expect(progressShare(progress, null)).toBe(share);
    expect(progressAnnouncement(progress)).toBe(announcement);
  });

  test.each<[string, ExportProgress | null, number | null]>([
    ['nothing is found', null, 0],
    ['nothing is read', finding(5_000), 0],
    ['some is read', { ...finding(5_000), settled: 2_000 }, 0.2],
    ['more are found than were estimated', { ...finding(20_000), settled: 2_000 }, 0.1],
    ['all are found', reading(2_000, 8_000), 0.25],
  ])('of 10,000 that Jira estimated: %s', (_what, progress, share) => {
    expect(progressShare(progress, 10_000)).toBe(share);
  });

  const fast = reading(1_200, 2_000, { rowsPerSecond: 539.6, remainingMs: 1_500 });
  test.each<[string, ExportProgress | null, number, string]>([
    ['a moment without news', fast, 4_000, '1,200 of 2,000 issues · 540 rows per second · 2 s left'],
    ['silence', fast, 5_000, '1,200 of 2,000 issues · waiting for Jira'],
    ['silence before the first report', null, 5_000, 'Starting… · waiting for Jira'],
    ['silence while issues are found', finding(5_000), 9_000, 'Finding issues… 5,000 issues so far · waiting for Jira'],
    ['silence when all is read and the file is made', reading(2_000, 2_000), 9_000, '2,000 of 2,000 issues'],
    [
      'a wait that Jira asks for, which is counted down',
      { ...fast, pausedMs: 30_000 },
      12_000,
      '1,200 of 2,000 issues · Jira asks us to wait 18 s',
    ],
    ['a wait that is over', { ...fast, pausedMs: 30_000 }, 30_000, '1,200 of 2,000 issues · waiting for Jira'],
  ])('%s', (_what, progress, silentMs, words) => {
    expect(progressWords(progress, silentMs)).toBe(words);
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
