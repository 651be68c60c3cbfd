import { useCallback, useRef, useState } from 'react';
import type { YourData } from '../../../../../../../src/contract';
import type { Backend } from '../../../../ports';
import { caughtProblem, type Problem } from '../../../../problem';
import type { RestorePlan, Tally } from './put-back';

export type PutBackState =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' | 'restoring'; readonly share: number }
  | { readonly status: 'planned'; readonly plan: RestorePlan }
  | { readonly status: 'done'; readonly tallies: readonly Tally[]; readonly wasStopped: boolean }
  | { readonly status: 'failed'; readonly title: string; readonly problem: Problem };

/** Putting back what was taken out: read and checked, shown, and only then created. `onChanged`: records have come. */
export function usePutBack(
  backend: Pick<Backend, 'previewRestore' | 'restoreRecords'>,
  kinds: YourData['kinds'],
  onChanged: () => void,
) {
  const [state, setState] = useState<PutBackState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (status: 'reading' | 'restoring', title: string, work: (signal: AbortSignal) => Promise<PutBackState>) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setState({ status, share: 0 });
      try {
        setState(await work(controller.signal));
      } catch (error) {
        const wasStopped = controller.signal.aborted;
        setState(wasStopped ? { status: 'idle' } : { status: 'failed', title, problem: caughtProblem(error) });
      } finally {
        running.current = null;
      }
    },
    [],
  );

  const read = useCallback(
    (file: Blob) =>
      run('reading', 'This file cannot be put back', async (signal) => {
        // Loaded when somebody puts something back: few do.
        const { planRestore } = await import('./put-back');
        const onProgress = (share: number) => setState({ status: 'reading', share });
        return { status: 'planned', plan: await planRestore(file, kinds, { backend, signal, onProgress }) };
      }),
    [backend, kinds, run],
  );
  const create = useCallback(
    (plan: RestorePlan) =>
      run('restoring', 'Not everything was put back: choose the file again to go on', async (signal) => {
        const { restore } = await import('./put-back');
        const onProgress = (share: number) => setState({ status: 'restoring', share });
        try {
          const tallies = await restore(plan, { backend, signal, onProgress });
          return { status: 'done', tallies, wasStopped: signal.aborted };
        } finally {
          onChanged();
        }
      }),
    [backend, onChanged, run],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const close = useCallback(() => setState({ status: 'idle' }), []);

  return { state, read, create, stop, close };
}
