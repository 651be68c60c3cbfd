import { useCallback, useEffect, useState } from 'react';
import type { KeptExport, KeptExports } from '../../browser-store/kept-exports';
import type { ResumableRun } from './run-export';
import type { RunState } from './run-state';

export type KeptInBrowser = {
  /** Null until it is known. */
  readonly kept: readonly KeptExport[] | null;
  readonly interrupted: readonly ResumableRun[];
  /** Whether a run that has ended lies in a file; taken for granted until it was looked at. */
  isInFiles(runId: string): boolean;
  remove(runId: string): Promise<void>;
};

/** What lies in this browser, looked at when the page opens and whenever an export begins or ends here. */
export function useKeptExports(keptExports: KeptExports, run: RunState): KeptInBrowser {
  const { status } = run;
  const [seen, setSeen] = useState<{
    readonly kept: readonly KeptExport[];
    readonly status: RunState['status'];
  } | null>(null);
  const kept = seen && seen.kept;

  const look = useCallback(async () => {
    setSeen({ kept: await keptExports.list().catch(() => []), status });
  }, [keptExports, status]);
  useEffect(() => {
    // What a dismissed or dropped file held goes a moment after the state.
    const timer = setTimeout(() => void look(), status === 'idle' || status === 'running' ? 200 : 0);
    return () => clearTimeout(timer);
  }, [look, status]);

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
  const isInFiles = (runId: string) => seen?.status !== status || seen.kept.some((each) => each.runId === runId);
  return { kept, interrupted, isInFiles, remove };
}
