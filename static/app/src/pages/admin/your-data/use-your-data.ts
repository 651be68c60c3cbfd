import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptKind, YourData } from '../../../../../../src/contract';
import type { Backend } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';

export type Loading =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly data: YourData };

/** A count that runs or has failed; `share` is 0 to 1. */
export type Counting =
  | { readonly status: 'idle' }
  | { readonly status: 'counting'; readonly share: number }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What is kept, and a new count of it on request. */
export function useYourData(backend: Pick<Backend, 'getYourData' | 'countRecords'>) {
  const [loading, setLoading] = useState<Loading>({ status: 'loading' });
  const [counting, setCounting] = useState<Counting>({ status: 'idle' });
  const running = useRef(0);

  const reload = useCallback(async () => {
    const reply = await backend.getYourData();
    setLoading(
      reply.ok ? { status: 'ready', data: reply.value } : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void reload(), [reload]);
  // A count of a page that is gone asks no more.
  useEffect(() => () => void (running.current += 1), []);

  const countNow = useCallback(async () => {
    const round = (running.current += 1);
    let progress: string | undefined;
    setCounting({ status: 'counting', share: 0 });
    do {
      const reply = await backend.countRecords(progress === undefined ? {} : { progress });
      if (round !== running.current) return;
      if (!reply.ok) return setCounting({ status: 'failed', problem: problemOfReply(reply) });
      const { counted, share, pauseMs } = reply.value;
      progress = reply.value.progress;
      setLoading((before) => withCounts(before, counted));
      setCounting({ status: 'counting', share });
      if (progress !== undefined) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (round !== running.current) return;
    } while (progress !== undefined);
    setCounting({ status: 'idle' });
  }, [backend]);
  const stopCounting = useCallback(() => {
    running.current += 1;
    setCounting({ status: 'idle' });
  }, []);

  return { loading, counting, reload, countNow, stopCounting };
}

function withCounts(
  loading: Loading,
  counted: readonly { readonly kind: string; readonly held: NonNullable<KeptKind['held']> }[],
): Loading {
  if (loading.status !== 'ready' || counted.length === 0) return loading;
  const kinds = loading.data.kinds.map((kind) => {
    const held = counted.find((each) => each.kind === kind.name)?.held;
    return held === undefined ? kind : { ...kind, held };
  });
  return { status: 'ready', data: { ...loading.data, kinds } };
}
