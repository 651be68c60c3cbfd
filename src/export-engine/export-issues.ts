import { AppError } from '../app-error';
import { throwIfCancelled, untilCancelled } from './cancel';
import { cellsOf } from './cells/cell-text';
import { systemClock, type Clock } from './clock';
import type { Column } from './columns';
import { digestingSink, type Sink } from './digesting-sink';
import { csvRow, type CsvOptions } from './encoders/csv/csv-row';
import { findingProgress, readingProgress, type ExportProgress } from './export-progress';
import { connectJira } from './jira/connection';
import { findIssueIds } from './reading/issue-ids';
import type { LeftOutReason } from './reading/fetch-issues';
import { openLedger } from './reading/outcome-ledger';
import { readIssues } from './reading/read-issues';
import type { RequestJira } from './request-jira';

/** What came out of an export: no query and no word of an issue in it. Instants are ISO 8601 in UTC. */
export type Receipt = {
  readonly format: 'csv';
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Issues that the query found and the file does not hold, in the query's order. */
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOutReason }[];
};

export type ExportOptions = {
  readonly requestJira: RequestJira;
  readonly jql: string;
  readonly columns: readonly Column[];
  readonly csv?: CsvOptions;
  readonly sink: Sink;
  readonly clock?: Clock;
  /** From 0 up to, not including, 1; for the jitter of retries. */
  readonly random?: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
};

/**
 * Writes the issues of a query to the sink as CSV, in the query's order, a header first. All ids are found before the
 * first issue is read, so that edits during the export move nothing; each id is then written or left out with a reason.
 * Throws AppError: BAD_INPUT, JQL_INVALID, NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK, CANCELLED; what the
 * sink holds then is no file.
 */
export async function exportIssues(options: ExportOptions): Promise<Receipt> {
  if (options.columns.length === 0)
    throw new AppError('BAD_INPUT', 'No column is chosen. Choose at least one, then export.');
  throwIfCancelled(options.signal);

  // Stops whatever is still under way, on Cancel as on a failure: retries must not go on behind a finished export.
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await writeIssues({ ...options, signal: stop.signal });
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    stop.abort();
  }
}

async function writeIssues(options: ExportOptions): Promise<Receipt> {
  const {
    requestJira,
    jql,
    columns,
    csv = {},
    clock = systemClock,
    random,
    signal,
    onProgress = () => undefined,
  } = options;
  const ask = connectJira({ requestJira, clock, signal, random });
  const file = digestingSink({ write: (bytes) => untilCancelled(options.sink.write(bytes), signal) });
  const startedAt = clock.now();

  const ids = await findIssueIds(ask, jql, (found) => onProgress(findingProgress(found, clock.now() - startedAt)));

  const readingFrom = clock.now();
  const ledger = openLedger(ids);
  const leftOut: Receipt['leftOut'][number][] = [];
  let rows = 0;
  const report = () => {
    const now = clock.now();
    const state = {
      total: ids.length,
      rows,
      leftOut: leftOut.length,
      elapsedMs: now - startedAt,
      readingMs: now - readingFrom,
    };
    onProgress(readingProgress(state));
  };

  report();
  await file.write(
    (csv.bom ? '\uFEFF' : '') +
      csvRow(
        columns.map(({ header }) => header),
        csv,
      ),
  );
  for await (const batch of readIssues({ ask, ids, columns, clock, signal })) {
    const lines: string[] = [];
    for (const outcome of batch) {
      ledger.settle(outcome.id);
      if (outcome.kind === 'issue') {
        lines.push(csvRow(cellsOf(outcome.issue, columns), csv));
      } else {
        leftOut.push({ id: outcome.id, reason: outcome.reason });
      }
    }
    await file.write(lines.join(''));
    rows += lines.length;
    throwIfCancelled(signal);
    report();
  }
  ledger.close();

  const { bytes, sha256 } = file.finish();
  return {
    format: 'csv',
    columns: columns.map(({ header }) => header),
    rows,
    bytes,
    sha256,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    leftOut,
  };
}
