import { exportRun } from '../inventory/kinds/export-run';
import type { ValueOf } from '../inventory/record-kind';
import type { Page, Store } from '../platform/store';

export type ExportRun = ValueOf<typeof exportRun>;

/** Past the year 2286, in milliseconds: counting down from it makes the newest run the first in the order of the keys. */
const FAR_FUTURE = 9_999_999_999_999;

/** An id that sorts newest first and that nobody can guess. */
export function runIdAt(startedAtMs: number, random: string): string {
  return `${String(FAR_FUTURE - startedAtMs).padStart(13, '0')}-${random}`.slice(0, 40);
}

export const exportRunStore = (store: Store) => ({
  create: (run: ExportRun): Promise<void> => store.create(exportRun, run.runId, run),
  save: (run: ExportRun): Promise<void> => store.put(exportRun, run.runId, run),
  /** @throws AppError NOT_FOUND */
  get: (runId: string): Promise<ExportRun> => store.get(exportRun, runId),
  /** One page, newest first. */
  newest: ({
    limit,
    cursor,
  }: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<Page<typeof exportRun>> => store.list(exportRun, { limit, ...(cursor === undefined ? {} : { cursor }) }),
});
