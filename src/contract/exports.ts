import type { ErrorCode } from '../app-error';
import type { exportRun } from '../inventory/kinds/export-run';
import type { ValueOf } from '../inventory/record-kind';
import type { Reply } from './reply';

type Run = ValueOf<typeof exportRun>;

/** How a run ended, without a word of issue content. `sha256` is lower-case hex of the file's bytes. */
export type FinishedRun = {
  readonly runId: string;
  readonly outcome: 'completed' | 'cancelled' | 'failed';
  readonly rows: number;
  readonly bytes: number;
  /** Issues found and not written, by reason. */
  readonly vanished: number;
  readonly unreadable: number;
  /** Issues that were edited or moved meanwhile. */
  readonly changed: number;
  /** Values that were cut or did not fit. */
  readonly notes: number;
  readonly sha256?: string;
  /** Why it failed; only with outcome `failed`. */
  readonly failure?: ErrorCode;
};

/** What the history shows of a run: no id, because nobody needs it, and no person. */
export type RunSummary = Omit<Run, 'runId'>;

/** The runs of one day and one format; a day without runs is absent. No person in it. */
export type DayOfRuns = {
  /** A day in UTC: `2026-11-23`. */
  readonly day: string;
  readonly format: Run['format'];
  /** However they ended. */
  readonly runs: number;
  /** Issues written by those that completed. */
  readonly rows: number;
};

export type ExportsApi = {
  /** Records that an export starts; answers with the id to finish it with. NO_LICENCE where the site has none. */
  startRun(request: { readonly format: Run['format']; readonly columns: number }): Reply<{ readonly runId: string }>;
  /**
   * Records how it ended. Twice is the same as once, but for a run that failed and was resumed: its new end counts. A run
   * that never started is NOT_FOUND.
   */
  finishRun(request: FinishedRun): Reply<{ readonly finishedAt: string }>;
  /** The site's runs, newest first; `cursor` of the last page is absent. */
  listRuns(request: {
    readonly cursor?: string;
  }): Reply<{ readonly runs: readonly RunSummary[]; readonly cursor?: string }>;
  /** The site's runs of the last 30 days, newest day first; `cut` where only the newest runs were counted. */
  getRunHistory(): Reply<{ readonly days: readonly DayOfRuns[]; readonly cut: boolean }>;
};
