import type { RunSummary } from '../contract';
import type { Store } from '../platform/store';
import { exportRunStore } from './export-run-store';

/** One page of the site's runs, newest first, without their ids: nobody needs them. */
export async function listRuns(
  store: Store,
  cursor?: string,
): Promise<{ runs: readonly RunSummary[]; cursor?: string }> {
  const page = await exportRunStore(store).newest({ limit: 20, cursor });
  const runs = page.records.map(({ value: { runId: _kept, ...summary } }) => summary);
  return page.cursor === undefined ? { runs } : { runs, cursor: page.cursor };
}
