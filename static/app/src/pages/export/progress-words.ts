import { progressText, type ExportProgress } from '../../../../../src/export-engine';

/** What the progress line shows; null is before the first report. */
export function progressWords(progress: ExportProgress | null): string {
  return progress === null ? 'Starting…' : progressText(progress);
}

/** What a screen reader hears: it changes at the start and at every quarter, not with every row. */
export function progressAnnouncement(progress: ExportProgress | null): string {
  if (progress === null || progress.phase === 'finding' || !progress.total) return 'Export started. Finding issues.';
  const quarter = Math.floor((progress.settled / progress.total) * 4);
  return quarter === 0 ? 'Reading issues.' : `${quarter * 25}% of the issues read.`;
}

/** From 0 to 1; null while nobody knows. */
export function progressShare(progress: ExportProgress | null): number | null {
  if (progress === null || progress.phase === 'finding' || !progress.total) return null;
  return Math.min(1, progress.settled / progress.total);
}
