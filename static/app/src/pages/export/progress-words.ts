import type { ExportProgress } from '../../../../../src/export-engine';
import { countOf, durationOf, numberOf } from '../../words';

/** What the progress line shows. */
export function progressWords(progress: ExportProgress | null): string {
  if (progress === null) return 'Starting…';
  const { phase, found, rows, total, rowsPerSecond, remainingMs } = progress;
  if (phase === 'finding') return found === 0 ? 'Finding issues…' : `Finding issues… ${countOf(found, 'issue')} so far`;
  const read = total === null ? countOf(rows, 'issue') : `${numberOf(rows)} of ${countOf(total, 'issue')}`;
  const rate = rowsPerSecond >= 1 ? [`${countOf(Math.round(rowsPerSecond), 'row')} per second`] : [];
  const left = remainingMs === null ? [] : [`${durationOf(remainingMs)} left`];
  return [read, ...rate, ...left].join(' · ');
}

/** What a screen reader hears: it changes at the start and at every quarter, not with every row. */
export function progressAnnouncement(progress: ExportProgress | null): string {
  if (progress === null || progress.phase === 'finding' || !progress.total) return 'Export started. Finding issues.';
  const quarter = Math.floor((progress.rows / progress.total) * 4);
  return quarter === 0 ? 'Reading issues.' : `${quarter * 25}% of the issues read.`;
}

/** From 0 to 1; null while nobody knows. */
export function progressShare(progress: ExportProgress | null): number | null {
  if (progress === null || progress.phase === 'finding' || !progress.total) return null;
  return Math.min(1, progress.rows / progress.total);
}
