import { useCallback, useEffect, useState } from 'react';
import type { KeptExport, KeptExports } from '../../browser-store/kept-exports';
import type { ResumableRun } from './run-export';
import type { RunState } from './run-state';

export type KeptInBrowser = {
  /** Null until it is known. */
  readonly kept: readonly KeptExport[] | null;
  readonly interrupted: readonly ResumableRun[];
  remove(runId: string): Promise<void>;
};

/** What lies in this browser, looked at when the page opens and whenever an export begins or ends here. */
export function useKeptExports(keptExports: KeptExports, run: RunState): KeptInBrowser {
  const [kept, setKept] = useState<readonly KeptExport[] | null>(null);

  const look = useCallback(async () => {
    setKept(await keptExports.list().catch(() => []));
  }, [keptExports]);
  useEffect(() => {
    // What a dismissed or dropped file held goes a moment after the state.
    const timer = setTimeout(() => void look(), run.status === 'idle' || run.status === 'running' ? 200 : 0);
    return () => clearTimeout(timer);
  }, [look, run.status]);

  const remove = useCallback(
    async (runId: string) => {
      await keptExports.remove(runId);
      await look();
    },
    [keptExports, look],
  );

  const interrupted = (kept ?? []).flatMap(({ runId, state }) =>
    state.kind === 'interrupted' ? [{ ...state, runId }] : [],
  );
  return { kept, interrupted, remove };
}
