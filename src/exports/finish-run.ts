import type { FinishedRun } from '../contract';
import { instantOf, type Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { exportRunStore, type ExportRun } from './export-run-store';

/**
 * Records how a run ended. A run that has ended stays as it is, so that a repeated call changes nothing; but one that failed
 * may be resumed for a day, and then its new end counts.
 * @throws AppError NOT_FOUND for a run that never started, or whose record has expired.
 */
export async function finishRun(
  { store, clock }: { store: Store; clock: Clock },
  finished: FinishedRun,
): Promise<{ finishedAt: string }> {
  const runs = exportRunStore(store);
  const run = await runs.get(finished.runId);
  const isOver = run.outcome === 'completed' || run.outcome === 'cancelled';
  if (isOver && run.finishedAt !== undefined) return { finishedAt: run.finishedAt };
  const finishedAt = instantOf(clock);
  const { failure: _overcome, ...started } = run;
  await runs.save({ ...started, ...resultOf(finished), finishedAt });
  return { finishedAt };
}

function resultOf({ runId: _given, sha256, failure, ...counts }: FinishedRun): Partial<ExportRun> {
  return {
    ...counts,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(failure === undefined ? {} : { failure }),
  };
}
