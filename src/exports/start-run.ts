import { instantOf, type Clock } from '../platform/clock';
import type { NewId } from '../platform/ids';
import type { Store } from '../platform/store';
import { exportRunStore, runIdAt, type ExportRun } from './export-run-store';

/** Records that an export starts, and answers with the id that finishes it. */
export async function startRun(
  { store, clock, newId, appVersion }: { store: Store; clock: Clock; newId: NewId; appVersion: string },
  request: Pick<ExportRun, 'format' | 'columns'>,
): Promise<{ runId: string }> {
  const runId = runIdAt(clock.now(), newId());
  await exportRunStore(store).create({
    runId,
    format: request.format,
    columns: request.columns,
    appVersion,
    startedAt: instantOf(clock),
    outcome: 'running',
  });
  return { runId };
}
