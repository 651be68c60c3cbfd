import { AppError } from '../../../../../src/app-error';
import { exportIssues } from '../../../../../src/export-engine';
import type { Column, CsvOptions, ExportProgress, Receipt } from '../../../../../src/export-engine';
import type { FinishedRun } from '../../../../../src/contract';
import type { Ports } from '../../ports';
import { problemOf, problemOfReply } from '../../problem';
import type { Problem } from '../../problem';

export type ExportJob = { readonly jql: string; readonly columns: readonly Column[]; readonly csv: CsvOptions };

/** `unrecorded` says why the site's history misses this run or its end; the file is whole all the same. */
export type ExportOutcome =
  | { readonly status: 'done'; readonly receipt: Receipt; readonly file: Blob; readonly unrecorded: Problem | null }
  | { readonly status: 'empty' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

/**
 * Records the run, makes the file in the browser's memory, records how it ended. The record is accounting and not a
 * permission: the export also runs where it could not be written, unless the backend says that this user may not.
 * Never rejects, and never answers with half a file.
 */
export async function runExport(
  job: ExportJob,
  { backend, requestJira }: Pick<Ports, 'backend' | 'requestJira'>,
  options: { readonly signal: AbortSignal; onProgress(progress: ExportProgress): void },
): Promise<ExportOutcome> {
  const started = await backend.startRun({ format: 'csv', columns: job.columns.length });
  if (!started.ok && started.code === 'NO_PERMISSION') return { status: 'failed', problem: problemOfReply(started) };

  const made = await makeFile(job, requestJira, options);
  const finished = started.ok ? await backend.finishRun({ runId: started.value.runId, ...recordOf(made) }) : started;

  switch (made.status) {
    case 'made':
      return made.receipt.rows === 0 && made.receipt.leftOut.length === 0
        ? { status: 'empty' }
        : { ...made, status: 'done', unrecorded: finished.ok ? null : problemOfReply(finished) };
    case 'failed':
      return made.problem.code === 'CANCELLED' ? { status: 'cancelled' } : made;
  }
}

type Made =
  | { readonly status: 'made'; readonly receipt: Receipt; readonly file: Blob }
  | { readonly status: 'failed'; readonly problem: Problem; readonly rows: number };

async function makeFile(
  job: ExportJob,
  requestJira: Ports['requestJira'],
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(progress: ExportProgress): void },
): Promise<Made> {
  const parts: Blob[] = [];
  let rows = 0;
  try {
    const receipt = await exportIssues({
      ...job,
      requestJira,
      signal,
      // A Blob is a copy, which the browser may keep outside its memory.
      sink: { write: async (bytes) => void parts.push(new Blob([bytes.slice()])) },
      onProgress: (progress) => {
        rows = progress.rows;
        onProgress(progress);
      },
    });
    // Whoever cancels while the last issue is being written wants no file either.
    if (signal.aborted) throw new AppError('CANCELLED', 'The export was cancelled; no file was made.');
    return { status: 'made', receipt, file: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error), rows };
  }
}

function recordOf(made: Made): Omit<FinishedRun, 'runId'> {
  if (made.status === 'made') {
    const { rows, bytes, sha256, leftOut } = made.receipt;
    return { outcome: 'completed', rows, bytes, sha256, leftOut: leftOut.length };
  }
  const nothingKept = { rows: made.rows, bytes: 0, leftOut: 0 };
  return made.problem.code === 'CANCELLED'
    ? { outcome: 'cancelled', ...nothingKept }
    : { outcome: 'failed', failure: made.problem.code, ...nothingKept };
}
