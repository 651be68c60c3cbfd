import type { DayOfRuns } from '../../../../../../src/contract';
import type { Format } from '../../../../../../src/export-engine';
import { formats } from '../format-words';

export type HistoryDay = {
  /** In UTC: `2026-11-23`. */
  readonly day: string;
  readonly runs: number;
  /** In the order of the formats; a format without runs is absent. */
  readonly parts: readonly { readonly format: Format; readonly runs: number; readonly rows: number }[];
};

const dayMs = 24 * 60 * 60 * 1000;
export const daysShown = 30;

/** The last 30 days up to today, oldest first; days without runs are there too. `now` is in milliseconds since 1970. */
export function historyDays(days: readonly DayOfRuns[], now: number): readonly HistoryDay[] {
  return Array.from({ length: daysShown }, (_, index) => {
    const day = new Date(now - (daysShown - 1 - index) * dayMs).toISOString().slice(0, 10);
    const parts = formats.flatMap((format) =>
      days
        .filter((each) => each.day === day && each.format === format)
        .map(({ runs, rows }) => ({ format, runs, rows })),
    );
    return { day, runs: parts.reduce((sum, { runs }) => sum + runs, 0), parts };
  });
}

/** For those who do not see the chart: `12 exports in the last 30 days: 9 CSV, 3 Excel.` */
export function historySentence(days: readonly HistoryDay[], titleOf: (format: Format) => string): string {
  const counts = formats.flatMap((format) => {
    const runs = days.reduce((sum, { parts }) => sum + (parts.find((part) => part.format === format)?.runs ?? 0), 0);
    return runs === 0 ? [] : [{ runs, words: `${runs} ${titleOf(format)}` }];
  });
  const all = counts.reduce((sum, { runs }) => sum + runs, 0);
  return `${all} ${all === 1 ? 'export' : 'exports'} in the last ${daysShown} days: ${counts.map(({ words }) => words).join(', ')}.`;
}
