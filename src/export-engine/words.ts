import type { FileNote } from './encoders/encoder';
import type { ExportProgress } from './export-progress';
import type { LeftOutReason } from './reading/fetch-issues';

/** What an export says of itself, the same in the page and on the command line. Openbook speaks English, its numbers too. */
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `2,000`. */
export function numberOf(count: number): string {
  return plain.format(count);
}

/** `1 issue`, `2,000 issues`. */
export function countOf(count: number, noun: string): string {
  return `${numberOf(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `940 bytes`, `12 kB`, `1.2 MB`; decimal units, as browsers and most file managers count. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 999_500) return `${plain.format(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${oneDigit.format(bytes / 1e6)} MB`;
  return `${oneDigit.format(bytes / 1e9)} GB`;
}

/** `under 1 s`, `4 s`, `2 min 5 s`, `1 h 3 min`. */
export function durationOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'under 1 s';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * `1,200 of 2,000 issues · 540 rows per second · 2 s left`; without what nobody knows yet. While Jira makes us wait:
 * `1,200 of 2,000 issues · Jira asks us to wait 30 s`.
 */
export function progressText(progress: ExportProgress): string {
  const { phase, found, rows, total, rowsPerSecond, remainingMs, pausedMs } = progress;
  const pause = pausedMs >= 1_000 ? [`Jira asks us to wait ${durationOf(pausedMs)}`] : [];
  if (phase === 'finding') {
    const finding = found === 0 ? 'Finding issues…' : `Finding issues… ${countOf(found, 'issue')} so far`;
    return [finding, ...pause].join(' · ');
  }
  if (phase === 'writing') return `${countOf(rows, 'issue')} read. Writing what belongs to them…`;
  const read = `${numberOf(rows)} of ${countOf(total ?? found, 'issue')}`;
  if (pause.length > 0) return [read, ...pause].join(' · ');
  const rate = rowsPerSecond >= 1 ? [`${countOf(Math.round(rowsPerSecond), 'row')} per second`] : [];
  const left = remainingMs === null || remainingMs === 0 ? [] : [`${durationOf(remainingMs)} left`];
  return [read, ...rate, ...left].join(' · ');
}

const leftOutTexts: Readonly<Record<LeftOutReason, string>> = {
  vanished: 'deleted or hidden from you while the export ran',
  unreadable: 'Jira could not read it, also when asked again',
};

/** Why an issue that the query found is not in the file. */
export function leftOutText(reason: LeftOutReason): string {
  return leftOutTexts[reason];
}

const noteTexts: Readonly<Record<FileNote['kind'], (count: number) => string>> = {
  cut: (count) => `${countOf(count, 'text')} cut: longer than a cell of this kind of file may be`,
  unfit: (count) => `${countOf(count, 'value')} left out: not of the kind that the column holds`,
};

/** What a reader of the file should know, a sentence for each kind of note. */
export function notesText(notes: readonly FileNote[]): readonly string[] {
  return (['cut', 'unfit'] as const).flatMap((kind) => {
    const count = notes.filter((note) => note.kind === kind).length;
    return count === 0 ? [] : [noteTexts[kind](count)];
  });
}
