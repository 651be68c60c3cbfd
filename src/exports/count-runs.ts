import { exportFormats } from '../inventory/kinds/export-formats';
import type { exportDay } from '../inventory/kinds/export-day';
import type { ValueOf } from '../inventory/record-kind';
import type { ExportRun } from './export-run-store';

export type ExportDay = ValueOf<typeof exportDay>;

/** The runs of one day by format, in the order of the formats; a format without runs is absent. */
export function countRuns(day: string, runs: readonly ExportRun[]): ExportDay {
  const formats = exportFormats.filter((format) => runs.some((run) => run.format === format));
  const perFormat = (sum: (runs: readonly ExportRun[]) => number) =>
    formats.map((format) => sum(runs.filter((run) => run.format === format)));
  const ended = (outcome: ExportRun['outcome']) =>
    perFormat((of) => of.filter((run) => run.outcome === outcome).length);
  return {
    day,
    formats,
    completed: ended('completed'),
    cancelled: ended('cancelled'),
    failed: ended('failed'),
    unfinished: ended('running'),
    rows: perFormat((of) => of.reduce((sum, { outcome, rows = 0 }) => sum + (outcome === 'completed' ? rows : 0), 0)),
  };
}
