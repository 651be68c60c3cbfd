import { useCallback, useEffect, useState } from 'react';
import type { Duties } from '../../../../../../../src/contract';
import type { Backend } from '../../../../ports';
import { problemOfReply, type Problem } from '../../../../problem';

export type DutiesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly duties: Duties };

/** How the app's own checks went. */
export function useDuties(backend: Pick<Backend, 'getDuties'>) {
  const [duties, setDuties] = useState<DutiesState>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.getDuties();
    setDuties(
      reply.ok ? { status: 'ready', duties: reply.value } : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void load(), [load]);
  return { duties, load };
}
