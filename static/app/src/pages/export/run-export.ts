import { AppError } from '../../../../../src/app-error';
import { exportIssues } from '../../../../../src/export-engine';
import type { Column, CsvOptions, ExportProgress, Receipt } from '../../../../../src/export-engine';
import type { FinishedRun } from '../../../../../src/contract';
import type { Ports } from '../../ports';
import { problemOf, problemOfReply } from '../../problem';
import type { Problem } from '../../problem';
import { answerWithin } from './answer-within';
import { recordEnd, runPatience } from './run-record';
import type { RunPatience } from './run-record';

export type ExportJob = { readonly jql: string; readonly columns: readonly Column[]; readonly csv: CsvOptions };

export type ExportOutcome =
  | { readonly status: 'done'; readonly receipt: Receipt; readonly file: Blob }
  | { readonly status: 'empty' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

export type DoneOutcome = Extract<ExportOutcome, { status: 'done' }>;

/** `recorded` settles after the outcome: null, or why the site's history may miss this run or its end. Never rejects. */
export type EndedExport = { readonly outcome: ExportOutcome; readonly recorded: Promise<Problem | null> };

type Options = {
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
  readonly patience?: RunPatience;
};

/**
 * Records the run, makes the file in the browser's memory, and records how it ended while the caller has the file
 * already. The record is accounting and not a permission: the export also runs where it could not be written, or not in
 * time, unless the backend says in time that this user may not. Never rejects, and never answers with half a file.
 */
export async function runExport(
  job: ExportJob,
  { backend, requestJira }: Pick<Ports, 'backend' | 'requestJira'>,
  { signal, onProgress, patience = runPatience }: Options,
): Promise<EndedExport> {
  const starting = backend.startRun({ format: 'csv', columns: job.columns.length });
  const started = await answerWithin(starting, patience.startMs, signal);
  if (started?.ok === false && started.code === 'NO_PERMISSION') {
    return { outcome: { status: 'failed', problem: problemOfReply(started) }, recorded: Promise.resolve(null) };
  }
  const made = await makeFile(job, requestJira, { signal, onProgress });
  return { outcome: outcomeOf(made), recorded: recordEnd(backend, starting, recordOf(made), patience.endMs) };
}

type Made =
  | { readonly status: 'made'; readonly receipt: Receipt; readonly file: Blob }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly problem: Problem; readonly rows: number };

async function makeFile(
  job: ExportJob,
  requestJira: Ports['requestJira'],
  { signal, onProgress }: Pick<Options, 'signal' | 'onProgress'>,
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
    // The engine wrote a line of headers all the same; nobody gets it.
    if (receipt.rows === 0 && receipt.leftOut.length === 0) return { status: 'nothing' };
    return { status: 'made', receipt, file: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error), rows };
  }
}

function outcomeOf(made: Made): ExportOutcome {
  switch (made.status) {
    case 'made':
      return { ...made, status: 'done' };
    case 'nothing':
      return { status: 'empty' };
    case 'failed':
      return made.problem.code === 'CANCELLED' ? { status: 'cancelled' } : { status: 'failed', problem: made.problem };
  }
}

function recordOf(made: Made): Omit<FinishedRun, 'runId'> {
  switch (made.status) {
    case 'made': {
      const { rows, bytes, sha256, leftOut } = made.receipt;
      return { outcome: 'completed', rows, bytes, sha256, leftOut: leftOut.length };
    }
    case 'nothing':
      return { outcome: 'completed', rows: 0, bytes: 0, leftOut: 0 };
    case 'failed': {
      const nothingKept = { rows: made.rows, bytes: 0, leftOut: 0 };
      return made.problem.code === 'CANCELLED'
        ? { outcome: 'cancelled', ...nothingKept }
        : { outcome: 'failed', failure: made.problem.code, ...nothingKept };
    }
  }
}
