import { useCallback, useEffect, useState } from 'react';
import type { ReportSetup } from '../../../../../src/contract';
import type { Ports } from '../../ports';
import { problemOfReply, type Problem } from '../../problem';
import { lastRunsText } from './last-runs-text';
import { ownEmailAddress } from './own-email-address';
import { recentErrorsText } from './recent-errors-text';
import type { TextName } from './report-draft';

type State =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly setup: ReportSetup;
      /** What the form begins with; what there is nothing of is empty. */
      readonly texts: Partial<Record<TextName, string>>;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/** All that a report begins with, asked for at once. Only the setup has to answer; without the rest there are fewer boxes. */
export function useReportSetup({ backend, requestJira, errors }: Ports): { readonly state: State; reload(): void } {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    setState({ status: 'loading' });
    const [setup, runs, email] = await Promise.all([
      backend.getReportSetup(),
      backend.listRuns({}),
      ownEmailAddress(requestJira),
    ]);
    if (!setup.ok) return setState({ status: 'failed', problem: problemOfReply(setup) });
    const lastRuns = runs.ok ? lastRunsText(runs.value.runs) : '';
    const errorGroups = recentErrorsText(errors.met());
    const texts = { accountData: setup.value.accountData, lastRuns, errorGroups, email };
    setState({ status: 'ready', setup: setup.value, texts });
  }, [backend, requestJira, errors]);
  useEffect(() => void load(), [load]);
  return { state, reload: () => void load() };
}
