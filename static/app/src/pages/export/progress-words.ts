import { progressText, type ExportProgress } from '../../../../../src/export-engine';

/** So long without news is worth a word: Jira is slow, or makes us wait and does not say for how long. */
const longSilenceMs = 5_000;

/**
 * What the progress line shows; `progress` is the latest report, null before the first, and `silentMs` its age. A wait that
 * Jira asks for is counted down; a rate of before a long silence no longer holds.
 */
export function progressWords(progress: ExportProgress | null, silentMs = 0): string {
  if (progress === null) return silentMs < longSilenceMs ? 'Starting…' : 'Starting… · waiting for Jira';
  const now = { ...progress, pausedMs: Math.max(0, progress.pausedMs - silentMs) };
  const isWaiting = progress.total === null || progress.settled < progress.total;
  if (now.pausedMs >= 1_000 || silentMs < longSilenceMs || !isWaiting) return progressText(now);
  return `${progressText({ ...now, pausedMs: 0, rowsPerSecond: 0, remainingMs: null })} · waiting for Jira`;
}

/** What a screen reader hears: it changes at the start and at every quarter, not with every row. */
export function progressAnnouncement(progress: ExportProgress | null): string {
  if (progress === null || progress.phase === 'finding' || !progress.total) return 'Export started. Finding issues.';
  const quarter = Math.floor((progress.settled / progress.total) * 4);
  return quarter === 0 ? 'Reading issues.' : `${quarter * 25}% of the issues read.`;
}

/**
 * From 0 to 1; null while nobody knows. `expected` is how many issues Jira estimates: it stands in for their number until
 * all of them are found. (A bar without a share moves all the time, and each frame of it costs a layout and a paint.)
 */
export function progressShare(progress: ExportProgress | null, expected: number | null): number | null {
  const { total, found, settled } = progress ?? { total: null, found: 0, settled: 0 };
  const all = total ?? (expected && Math.max(expected, found));
  return all ? Math.min(1, settled / all) : null;
}
