import { AppError } from '../app-error';
import { throwIfCancelled, untilCancelled } from './cancel';
import { cellsOf } from './cells/cell-text';
import { systemClock, type Clock } from './clock';
import type { Row } from './columns';
import { digestingSink } from './digesting-sink';
import { encoderOf } from './encoders';
import type { Deflate, FileNote, Format, Sink } from './encoders/encoder';
import type { ExportSpec } from './export-spec';
import type { PartStore } from './parts/part-store';
import { findingProgress, readingProgress, type ExportProgress } from './export-progress';
import { connectJira } from './jira/connection';
import { findIssueIds } from './reading/issue-ids';
import type { LeftOutReason } from './reading/fetch-issues';
import { openLedger } from './reading/outcome-ledger';
import { readIssues } from './reading/read-issues';
import type { RequestJira } from './request-jira';

/** What came out of an export: no query and no word of an issue in it. Instants are ISO 8601 in UTC. */
export type Receipt = {
  readonly format: Format;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Issues that the query found and the file does not hold, in the query's order. */
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOutReason }[];
  /** Ids of issues that were edited or moved after the export began: the file has them as they were when they were read. */
  readonly changed: readonly string[];
  readonly notes: readonly FileNote[];
};

export type ExportOptions = {
  readonly requestJira: RequestJira;
  readonly spec: ExportSpec;
  /** Keeps what is read; a run that these parts hold already, of the same specification, goes on where it stopped. */
  readonly parts?: PartStore;
  readonly sink: Sink;
  readonly deflate?: Deflate;
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
  if (options.spec.columns.length === 0)
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
    spec: { jql, columns, format, settings },
    deflate,
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
  const tables = [{ name: 'issues', columns }] as const;
  const encoded = encoderOf(format).open({ tables, settings, sink: file, ...(deflate && { deflate }) });
  for await (const batch of readIssues({ ask, ids, columns, clock, signal })) {
    const batchRows: Row[] = [];
    for (const outcome of batch) {
      ledger.settle(outcome.id);
      if (outcome.kind === 'issue') {
        batchRows.push(cellsOf(outcome.issue, columns));
      } else {
        leftOut.push({ id: outcome.id, reason: outcome.reason });
      }
    }
    await encoded.write('issues', batchRows);
    rows += batchRows.length;
    throwIfCancelled(signal);
    report();
  }
  ledger.close();
  const notes = await encoded.close();

  const { bytes, sha256 } = file.finish();
  return {
    format,
    columns: columns.map(({ header }) => header),
    rows,
    bytes,
    sha256,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    leftOut,
    changed: [],
    notes,
  };
}
