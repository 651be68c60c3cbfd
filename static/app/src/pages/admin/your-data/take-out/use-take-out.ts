import { useCallback, useRef, useState } from 'react';
import type { YourData } from '../../../../../../../src/contract';
import { saveFile } from '../../../../components/save-file';
import type { Ports } from '../../../../ports';
import { caughtProblem, type Problem } from '../../../../problem';
import type { TakenOut } from './take-out';

export type TakeOutState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly records: number }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'done'; readonly taken: TakenOut };

/** Taking out all that is kept, with a way to stop it; the file is saved as soon as it is whole. */
export function useTakeOut({ backend, context }: Pick<Ports, 'backend' | 'context'>, data: YourData) {
  const [state, setState] = useState<TakeOutState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async () => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'running', records: 0 });
    try {
      // Loaded when somebody takes something out: few do.
      const { takeOut } = await import('./take-out');
      const taken = await takeOut({
        backend,
        context,
        data,
        now: Date.now(),
        signal: controller.signal,
        onProgress: (records) => setState({ status: 'running', records }),
      });
      save(taken);
      setState({ status: 'done', taken });
    } catch (error) {
      setState(controller.signal.aborted ? { status: 'idle' } : { status: 'failed', problem: caughtProblem(error) });
    } finally {
      running.current = null;
    }
  }, [backend, context, data]);
  const stop = useCallback(() => running.current?.abort(), []);
  const close = useCallback(() => setState({ status: 'idle' }), []);

  return { state, start, stop, close };
}

/** Also for whoever has lost the file that the browser saved. */
export function save({ file, fileName }: TakenOut): void {
  const url = URL.createObjectURL(file);
  saveFile({ url, fileName });
  // The click has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
