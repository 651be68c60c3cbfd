import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { ExportSpec } from '../../../../../src/export-engine';
import type { PageContext, Ports } from '../../ports';
import { saveFile } from '../../components/save-file';
import { exportFileName } from './file-name';
import { runExport } from './run-export';
import type { DoneOutcome, ExportJob, ResumableRun } from './run-export';
import { runReducer } from './run-state';
import type { DoneState, RunState } from './run-state';
import { usageOfRun } from './usage-of-run';

export type ExportRun = {
  readonly state: RunState;
  /** How many exports since the page opened have ended and are recorded, as far as they will be. */
  readonly ended: number;
  /** `expected` is how many issues Jira estimates, where it was asked. */
  start(spec: ExportSpec, expected: number | null): Promise<void>;
  /** Goes on with an interrupted export. */
  resume(unfinished: ResumableRun): Promise<void>;
  cancel(): void;
  dismiss(): void;
};

/** Runs one export at a time. A finished file is saved at once, and lives until it is dismissed or the next run begins. */
export function useExportRun(ports: Ports): ExportRun {
  const [state, dispatch] = useReducer(runReducer, { status: 'idle' });
  const [ended, setEnded] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const done = state.status === 'done' ? state : null;
  const running = state.status === 'running';
  const [url, dropFile] = [done?.url, done?.dropFile];

  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => {
    if (url === undefined || dropFile === undefined) return undefined;
    return () => {
      URL.revokeObjectURL(url);
      dropFile();
    };
  }, [url, dropFile]);
  useEffect(() => {
    if (!running) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [running]);

  const run = useCallback(
    async (job: ExportJob, expected: number | null) => {
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ type: 'started', resumes: job.resumes !== undefined, expected });
      const { outcome, recorded } = await runExport(job, ports, {
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      for (const { feature, outcome: ended, size } of usageOfRun(job, outcome)) ports.usage.count(feature, ended, size);
      const end = outcome.status === 'done' ? withFile(outcome, ports.context) : outcome;
      // At once: neither a wait nor a Cancel may come between the outcome and the file.
      if (end.status === 'done') saveFile(end);
      dispatch({ type: 'ended', state: end });

      const problem = await recorded;
      setEnded((before) => before + 1);
      if (problem !== null && end.status === 'done') dispatch({ type: 'wentUnrecorded', url: end.url, problem });
    },
    [ports],
  );
  const start = useCallback((spec: ExportSpec, expected: number | null) => run({ spec }, expected), [run]);
  const resume = useCallback(
    (unfinished: ResumableRun) => run({ spec: unfinished.spec, resumes: unfinished }, unfinished.total),
    [run],
  );
  const cancel = useCallback(() => {
    dispatch({ type: 'cancelAsked' });
    abort.current?.abort();
  }, []);
  const dismiss = useCallback(() => dispatch({ type: 'dismissed' }), []);

  return { state, ended, start, resume, cancel, dismiss };
}

function withFile(outcome: DoneOutcome, { siteUrl, timeZone }: PageContext): DoneState {
  const { receipt, file } = outcome;
  return {
    ...outcome,
    fileName: exportFileName(siteUrl, new Date(receipt.startedAt), timeZone, file.extension),
    url: URL.createObjectURL(file.bytes),
    unrecorded: null,
  };
}
