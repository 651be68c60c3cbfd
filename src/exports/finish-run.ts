import type { FinishedRun } from '../contract';
import { instantOf, type Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { exportRunStore, type ExportRun } from './export-run-store';

/**
 * Records how a run ended. A run that has ended stays as it is, so that a repeated call changes nothing.
 * @throws AppError NOT_FOUND for a run that never started, or whose record has expired.
 */
export async function finishRun(
  { store, clock }: { store: Store; clock: Clock },
  finished: FinishedRun,
): Promise<{ finishedAt: string }> {
  const runs = exportRunStore(store);
  const run = await runs.get(finished.runId);
  if (run.finishedAt !== undefined) return { finishedAt: run.finishedAt };
  const finishedAt = instantOf(clock);
  await runs.save({ ...run, ...resultOf(finished), finishedAt });
  return { finishedAt };
}

function resultOf({ outcome, rows, bytes, leftOut, sha256, failure }: FinishedRun): Partial<ExportRun> {
  return {
    outcome,
    rows,
    bytes,
    leftOut,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(failure === undefined ? {} : { failure }),
  };
}
