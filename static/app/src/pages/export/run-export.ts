import { AppError } from '../../../../../src/app-error';
import type { ExportProgress, ExportSpec, Receipt, UnfinishedRun } from '../../../../../src/export-engine';
import type { MadeFile } from '../../export-worker/messages';
import type { ExportEnd } from '../../export-worker/page-end';
import type { Ports } from '../../ports';
import { problemOf, problemOfReply } from '../../problem';
import type { Problem } from '../../problem';
import { answerWithin } from './answer-within';
import { endOfRun } from './end-of-run';
import { localRunId, recordedRunId, recordEnd, runPatience } from './run-record';
import type { RunPatience, StartReply } from './run-record';

/** A run that can go on, and where what it has read is kept. */
export type ResumableRun = UnfinishedRun & { readonly runId: string };

/** What to export: something new, or what an interrupted run has not read yet. */
export type ExportJob = { readonly spec: ExportSpec; readonly resumes?: ResumableRun };

export type ExportOutcome =
  | {
      readonly status: 'done';
      readonly receipt: Receipt;
      readonly file: MadeFile;
      /** Gives up the browser's copy of the file, when nobody can save it any more. */
      readonly dropFile: () => void;
    }
  | { readonly status: 'empty' }
  | { readonly status: 'cancelled' }
  | {
      readonly status: 'failed';
      readonly problem: Problem;
      /** What to go on with; null where nothing is kept. */
      readonly unfinished: ResumableRun | null;
    };

export type DoneOutcome = Extract<ExportOutcome, { status: 'done' }>;

/** `recorded` settles after the outcome: null, or why the site's history may miss this run or its end. Never rejects. */
export type EndedExport = { readonly outcome: ExportOutcome; readonly recorded: Promise<Problem | null> };

type Options = {
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
  readonly patience?: RunPatience;
};

type RunPorts = Pick<Ports, 'exporter' | 'keptExports'> & {
  readonly backend: Pick<Ports['backend'], 'startRun' | 'finishRun'>;
  readonly context: Pick<Ports['context'], 'cloudId' | 'accountId'>;
};

/**
 * Records the run, makes the file in the browser, and records how it ended while the caller has the file already. The
 * record is accounting and not a permission: the export also runs where it could not be written, or not in time, unless
 * the backend says in time that it may not. A resumed run is the same run, with the same record. Never rejects, and never
 * answers with half a file.
 */
export async function runExport(job: ExportJob, ports: RunPorts, options: Options): Promise<EndedExport> {
  const { signal, onProgress, patience = runPatience } = options;
  const { spec, resumes } = job;
  const starting = startRecord(job, ports.backend);
  const started = await answerWithin(starting, patience.startMs, signal);
  if (started?.ok === false && (started.code === 'NO_PERMISSION' || started.code === 'NO_LICENCE')) {
    return unrecorded({ status: 'failed', problem: problemOfReply(started), unfinished: resumes ?? null });
  }

  const runId = resumes?.runId ?? (started?.ok ? started.value.runId : localRunId());
  const release = await ports.keptExports.hold(runId);
  if (release === null) return unrecorded({ status: 'failed', problem: inOtherTab, unfinished: null });

  let rows = 0;
  const end = await ports.exporter({
    place: { ...ports.context, runId },
    spec,
    signal,
    onProgress: (progress) => {
      rows = progress.rows;
      onProgress(progress);
    },
  });
  const made = cancelledAtLast(end, signal);
  const leave = async () => {
    await ports.keptExports.remove(runId);
    release();
  };
  const outcome = await outcomeOf(made, { runId, leave, release, ports });
  return { outcome, recorded: recordEnd(ports.backend, starting, endOfRun(made, rows), patience.endMs) };
}

/** A run that was recorded before goes on under its id; one that was not gets a record now. */
function startRecord({ spec, resumes }: ExportJob, backend: RunPorts['backend']): Promise<StartReply> {
  const recorded = resumes && recordedRunId(resumes.runId);
  if (recorded) return Promise.resolve({ ok: true, value: { runId: recorded } });
  return backend.startRun({ format: spec.format, columns: spec.columns.length });
}

/** Whoever cancels while the last issue is being written wants no file either. */
function cancelledAtLast(end: ExportEnd, signal: AbortSignal): ExportEnd {
  if (end.kind === 'failed' || !signal.aborted) return end;
  return { kind: 'failed', error: { code: 'CANCELLED', message: 'The export was cancelled.' }, unfinished: null };
}

async function outcomeOf(
  end: ExportEnd,
  run: {
    readonly runId: string;
    readonly leave: () => Promise<void>;
    readonly release: () => void;
    readonly ports: RunPorts;
  },
): Promise<ExportOutcome> {
  const { runId, leave, release, ports } = run;
  if (end.kind === 'made') {
    const { receipt, file } = end;
    // The engine wrote a line of headers all the same; nobody gets it.
    if (receipt.rows === 0 && receipt.leftOut.length === 0) {
      await leave();
      return { status: 'empty' };
    }
    return { status: 'done', receipt, file, dropFile: () => void leave() };
  }
  if (end.error.code === 'CANCELLED') {
    await leave();
    return { status: 'cancelled' };
  }
  release();
  const kept = end.unfinished ?? (await findKept(ports.keptExports, runId));
  if (kept === null) await ports.keptExports.remove(runId);
  const problem: Problem = { ...end.error, reference: null };
  return { status: 'failed', problem, unfinished: kept && { ...kept, runId } };
}

/** A worker that died could not say what it kept. */
async function findKept(keptExports: RunPorts['keptExports'], runId: string): Promise<UnfinishedRun | null> {
  const kept = await keptExports.list().catch(() => []);
  const state = kept.find((each) => each.runId === runId)?.state;
  return state?.kind === 'interrupted' ? state : null;
}

const unrecorded = (outcome: ExportOutcome): EndedExport => ({ outcome, recorded: Promise.resolve(null) });

const inOtherTab = problemOf(
  new AppError('CONFLICT', 'This export is running in another tab or window. Go on there, or close it and try again.'),
);
