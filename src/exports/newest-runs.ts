import { exportRun } from '../inventory/kinds/export-run';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import type { ExportRun } from './export-run-store';

/** The runs of one day after another, newest day first, each day whole; days without runs are absent. */
export async function* newestRunsByDay(
  store: Store,
): AsyncGenerator<{ readonly day: string; readonly runs: readonly ExportRun[] }, void, void> {
  let day: string | undefined;
  let runs: ExportRun[] = [];
  for await (const page of storedPages(store, exportRun)) {
    for (const { value } of page) {
      const startedOn = value.startedAt.slice(0, 10);
      if (day !== undefined && startedOn !== day) {
        yield { day, runs };
        runs = [];
      }
      day = startedOn;
      runs.push(value);
    }
  }
  if (day !== undefined) yield { day, runs };
}
