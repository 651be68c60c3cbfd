import { useCallback, useEffect, useState } from 'react';
import type { Reply, ReportState, ReportSummary } from '../../../../../src/contract';
import type { Backend } from '../../ports';
import { problemOfReply, type Problem } from '../../problem';

export type MyReportsState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly reports: readonly ReportSummary[] }
  | { readonly status: 'failed'; readonly problem: Problem };

/** While a report is on its way, the list looks again after so many milliseconds. */
const NEXT_LOOK_MS = 10_000;

/** The user's own reports; what is done to one is read back, for only the backend knows its state. */
export function useMyReports(backend: Pick<Backend, 'listReports' | 'retryReport' | 'withdrawReport'>) {
  const [state, setState] = useState<MyReportsState>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.listReports();
    setState(
      reply.ok
        ? { status: 'ready', reports: reply.value.reports }
        : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void load(), [load]);

  const underWay =
    state.status === 'ready' && state.reports.some((report) => report.state === 'queued' || report.state === 'sending');
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => void load(), NEXT_LOOK_MS);
    return () => clearInterval(timer);
  }, [underWay, load]);

  /** Null once it is done. */
  const settle = async (reply: Reply<{ readonly state: ReportState }>): Promise<Problem | null> => {
    if (!reply.ok) return problemOfReply(reply);
    await load();
    return null;
  };
  return {
    state,
    reload: () => void load(),
    retry: async (reportId: string) => settle(await backend.retryReport({ reportId })),
    withdraw: async (reportId: string) => settle(await backend.withdrawReport({ reportId })),
  };
}
