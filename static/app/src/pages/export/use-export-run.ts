import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { PageContext, Ports } from '../../ports';
import { exportFileName } from './file-name';
import { runExport } from './run-export';
import type { DoneOutcome, ExportJob } from './run-export';
import { runReducer } from './run-state';
import type { DoneState, RunState } from './run-state';
import { saveFile } from './save-file';

export type ExportRun = {
  readonly state: RunState;
  /** How many exports since the page opened have ended and are recorded, as far as they will be. */
  readonly ended: number;
  start(job: ExportJob): Promise<void>;
  cancel(): void;
  dismiss(): void;
};

/** Runs one export at a time. A finished file is saved at once, and its address lives until the next run or the end of the page. */
export function useExportRun(ports: Ports): ExportRun {
  const [state, dispatch] = useReducer(runReducer, { status: 'idle' });
  const [ended, setEnded] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const url = state.status === 'done' ? state.url : null;
  const running = state.status === 'running';

  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
  useEffect(() => {
    if (!running) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [running]);

  const start = useCallback(
    async (job: ExportJob) => {
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ type: 'started' });
      const { outcome, recorded } = await runExport(job, ports, {
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
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
  const cancel = useCallback(() => {
    dispatch({ type: 'cancelAsked' });
    abort.current?.abort();
  }, []);
  const dismiss = useCallback(() => dispatch({ type: 'dismissed' }), []);

  return { state, ended, start, cancel, dismiss };
}

function withFile(outcome: DoneOutcome, { siteUrl, timeZone }: PageContext): DoneState {
  const { startedAt, format } = outcome.receipt;
  return {
    ...outcome,
    fileName: exportFileName(siteUrl, new Date(startedAt), timeZone, format),
    url: URL.createObjectURL(outcome.file),
    unrecorded: null,
  };
}
