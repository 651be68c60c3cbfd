import { AppError } from '../app-error';
import { throwIfCancelled, untilCancelled } from './cancel';
import { systemClock, type Clock } from './clock';
import { digestingSink, type Digest } from './digesting-sink';
import { encoderOf } from './encoders';
import type { Deflate, FileNote, Format, Sink } from './encoders/encoder';
import { reportProgress, type ExportProgress, type ProgressReport } from './export-progress';
import type { ExportSpec } from './export-spec';
import { connectJira } from './jira/connection';
import { listFields } from './jira/fields';
import { keptParts, type KeptParts } from './parts/kept-parts';
import { memoryParts } from './parts/memory-parts';
import type { PartStore } from './parts/part-store';
import { findRun, type Run } from './parts/run';
import type { LeftOutReason } from './reading/fetch-issues';
import { findIssueIds, knownIds, type RunIds } from './reading/issue-ids';
import { openLedger } from './reading/outcome-ledger';
import { issuesAtOnce } from './reading/read-issues';
import { fieldsOf, partReader, type ReadPart } from './reading/read-part';
import { readParts } from './reading/read-parts';
import type { RequestJira } from './request-jira';
import { issueTables } from './tables/issue-tables';
import { relatedFields } from './tables/related-input';
import type { Table } from './tables/table';

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
  /**
   * Keeps what is read; a run that these parts hold already, of the same specification and less than a day old, goes on
   * where it stopped. Without them an interrupted run starts anew.
   */
  readonly parts?: PartStore;
  /** Leaves the parts for a later call also on Cancel, as the command line does; otherwise Cancel clears them. */
  readonly keepOnCancel?: boolean;
  readonly sink: Sink;
  readonly deflate?: Deflate;
  /** Default: in JavaScript. Node's own is ten times as fast. */
  readonly digest?: Digest;
  readonly clock?: Clock;
  /** From 0 up to, not including, 1; for the jitter of retries. */
  readonly random?: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
};

/**
 * Writes the issues of a query to the sink, in the query's order. Ids are found ahead of the issues that are read, so
 * that edits during the export move nothing; each id is then written or left out with a reason. The parts are cleared when
 * the file is done and on Cancel; after a failure they stay as soon as all ids are found, and the same call with the same
 * parts goes on.
 * Throws AppError: BAD_INPUT, JQL_INVALID, NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK, TOO_LARGE, CANCELLED;
 * what the sink holds then is no file.
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
    return await runExport({ ...options, signal: stop.signal, stop: onAbort });
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    stop.abort();
  }
}

async function runExport(
  options: ExportOptions & { readonly signal: AbortSignal; readonly stop: () => void },
): Promise<Receipt> {
  const { requestJira, spec, clock = systemClock, random, signal, onProgress = () => undefined } = options;
  const calledAt = clock.now();
  const progress = reportProgress(clock, onProgress);
  let jiraIsAheadMs: number | null = null;
  const ask = connectJira({
    requestJira,
    clock,
    signal,
    ...(random && { random }),
    onPause: progress.pause,
    onJiraTime: (now) => (jiraIsAheadMs ??= apartMs(now, clock.now())),
  });

  const related = encoderOf(spec.format).related
    ? relatedFields(await untilCancelled(listFields(requestJira), signal))
    : null;
  // Where there are several tables they are written one after the other, from parts that must be there.
  const isNeeded = related !== null;
  const store = options.parts ?? (isNeeded ? memoryParts() : null);
  const earlier = await (store && findRun(store, spec, calledAt).catch(() => null));
  const startedAt = earlier?.run.startedAt ?? new Date(calledAt).toISOString();
  const ids = earlier
    ? knownIds(earlier.ids, earlier.run.partSize)
    : await findIssueIds(ask, spec.jql, progress.finding);
  const kept = keptParts({ store, startedAt, isKept: earlier !== null, isNeeded });

  const beganAt = () => Date.parse(startedAt) + (jiraIsAheadMs ?? 0);
  const readPart = partReader({ ask, spec, related, beganAt, clock, signal });
  if (!earlier) await kept.begin();
  progress.begin();
  const total = ids.all.then(async (all) => {
    const run: Run = { version: 1, spec, startedAt, total: all.length, partSize: ids.partSize };
    if (!earlier) await kept.keepRun(run, all);
    progress.foundAll(all.length, kept.isResumable());
    return all.length;
  });
  // Its failure is seen when all parts are written.
  total.catch(() => undefined);
  try {
    const tables = issueTables(spec, isNeeded);
    const window = windowOf(ids, fieldsOf(spec, related));
    const file = { ...options, startedAt, ids, total, kept, readPart, clock, progress, tables, window };
    const receipt = await writeFile(file);
    await kept.clear();
    return receipt;
  } catch (error) {
    const isCancel = error instanceof AppError && error.code === 'CANCELLED';
    options.stop();
    // Where all ids are found already, the run is still being kept perhaps; else the search has just ended.
    await total.catch(() => undefined);
    const goesOn = kept.isResumable() && (!isCancel || options.keepOnCancel);
    await (goesOn ? kept.atRest() : kept.clear());
    throw error;
  }
}

/** Parts of 1,000 issues a request: two for each that can be under way, so that nobody waits for the slowest. Fewer where parts are many requests. */
function windowOf({ partSize }: RunIds, fields: readonly string[]): number {
  const requestsAPart = Math.ceil(partSize / issuesAtOnce(fields));
  return Math.max(3, Math.ceil(20 / requestsAPart));
}

async function writeFile(
  options: ExportOptions & {
    readonly startedAt: string;
    readonly ids: RunIds;
    /** When all ids are found, and the run is kept as far as it can be. */
    readonly total: Promise<number>;
    readonly kept: KeptParts;
    readonly readPart: ReadPart;
    readonly clock: Clock;
    readonly progress: ProgressReport;
    readonly tables: readonly Table[];
    readonly window: number;
  },
): Promise<Receipt> {
  const { spec, startedAt, total, kept, clock, progress, tables, signal, deflate } = options;
  const { format, settings } = spec;
  const file = digestingSink({ write: (bytes) => untilCancelled(options.sink.write(bytes), signal) }, options.digest);
  const encoded = encoderOf(format).open({ tables, settings, sink: file, ...(deflate && { deflate }) });

  const ledger = openLedger();
  const leftOut: Receipt['leftOut'][number][] = [];
  const changed: string[] = [];
  let rows = 0;
  for await (const part of readParts(options)) {
    const issues = part.rows.issues ?? [];
    ledger.settle(part.from, issues.length + part.leftOut.length);
    await encoded.write('issues', issues);
    rows += issues.length;
    leftOut.push(...part.leftOut);
    changed.push(...part.changed);
    const { restored } = part;
    progress.settle({ rows: issues.length, leftOut: part.leftOut.length, restored, resumable: kept.isResumable() });
    // Answers that came meanwhile get their turn, so that the next requests start while this thread has work.
    await clock.sleep(0, signal);
  }
  ledger.close(await total);
  // The other tables come after the issues, one pass over the parts each: a file holds one table after the other.
  for (const { name } of tables.slice(1)) {
    progress.writing();
    for await (const { rows: its } of readParts({ ...options, window: 2 })) await encoded.write(name, its[name] ?? []);
  }
  const notes = await encoded.close();

  const { bytes, sha256 } = file.finish();
  return {
    format,
    columns: tables[0]?.columns.map(({ header }) => header) ?? [],
    rows,
    bytes,
    sha256,
    startedAt,
    finishedAt: new Date(clock.now()).toISOString(),
    leftOut,
    changed,
    notes,
  };
}

/** By how much Jira's clock is ahead of ours. Its header has whole seconds, and answers travel: little is nothing. */
function apartMs(jiraNow: number, ourNow: number): number {
  const apart = jiraNow - ourNow;
  return Math.abs(apart) < 5_000 ? 0 : apart;
}
