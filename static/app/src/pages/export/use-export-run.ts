import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Ports } from '../../ports';
import { exportFileName } from './file-name';
import { runExport } from './run-export';
import type { ExportJob } from './run-export';
import { runReducer } from './run-state';
import type { RunState } from './run-state';
import { saveFile } from './save-file';

export type ExportRun = {
  readonly state: RunState;
  /** How many exports have ended since the page opened. */
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
      const outcome = await runExport(job, ports, {
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      setEnded((before) => before + 1);
      if (outcome.status !== 'done') return dispatch({ type: 'ended', state: outcome });
      const { siteUrl, timeZone } = ports.context;
      const fileName = exportFileName(siteUrl, new Date(outcome.receipt.startedAt), timeZone, outcome.receipt.format);
      const file = { fileName, url: URL.createObjectURL(outcome.file) };
      saveFile(file);
      dispatch({ type: 'ended', state: { ...outcome, ...file } });
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
