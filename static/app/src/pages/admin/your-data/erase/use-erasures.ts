import { useCallback, useEffect, useRef, useState } from 'react';
import type { Erasure } from '../../../../../../../src/contract';
import type { Backend } from '../../../../ports';
import { problemOfReply, type Problem } from '../../../../problem';
import { isErasing } from './erasure-words';

export type Erasures = {
  /** Newest first; null until they are known. */
  readonly erasures: readonly Erasure[] | null;
  readonly problem: Problem | null;
};

const quickMs = 2_000;
const slowMs = 60_000;

/** The erasures of the site, asked for again for as long as one of them is not done. `onErased`: records have gone. */
export function useErasures(backend: Pick<Backend, 'listErasures'>, onErased: () => void) {
  const [state, setState] = useState<Erasures>({ erasures: null, problem: null });
  const look = useCallback(async () => {
    const reply = await backend.listErasures();
    setState(({ erasures }) =>
      reply.ok ? { erasures: reply.value.erasures, problem: null } : { erasures, problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void look(), [look]);

  const { erasures, problem } = state;
  const erasing = erasures?.some(isErasing) ?? false;
  const running = erasures?.some(({ step }) => step !== 'done') ?? false;
  useEffect(() => {
    if (!running || problem !== null) return;
    const timer = setTimeout(() => void look(), erasing ? quickMs : slowMs);
    return () => clearTimeout(timer);
  }, [look, running, erasing, problem, erasures]);

  const before = useRef(false);
  useEffect(() => {
    if (before.current && !erasing) onErased();
    before.current = erasing;
  }, [erasing, onErased]);

  const add = useCallback((erasure: Erasure) => {
    setState(({ erasures }) => ({
      erasures: [erasure, ...(erasures ?? []).filter(({ erasureId }) => erasureId !== erasure.erasureId)],
      problem: null,
    }));
  }, []);
  return { erasures, problem, look, add };
}
