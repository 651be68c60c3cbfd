import type { ExportSpec } from '../export-spec';
import { asArray, asRecord } from '../jira/json';
import { parseDocument } from './part';
import type { PartStore } from './part-store';

/** What a run is, so that another call can go on with it. Kept as the document `run`, when all its ids are kept. */
export type Run = {
  /** Of the form of the documents. */
  readonly version: 1;
  readonly spec: ExportSpec;
  /** ISO 8601 in UTC. Every part carries it, and so belongs to this run alone. */
  readonly startedAt: string;
  /** How many ids the query found. */
  readonly total: number;
  /** Ids a part; kept because another version of the engine may choose otherwise. */
  readonly partSize: number;
};

/** A run that was interrupted: what it was to export, and how much of it is kept. */
export type UnfinishedRun = {
  readonly spec: ExportSpec;
  readonly startedAt: string;
  readonly total: number;
  /** How many issues need not be read again; a torn part still counts here. */
  readonly settled: number;
};

/** What an export shows is that old at most: a run of yesterday starts anew. */
export const longestRunMs = 24 * 3_600_000;

/** Small enough for a document, and as many as Jira gives at once. */
export const largestPart = 1_000;

/** About ten parts, so that they are read side by side. */
export function partSizeOf(total: number): number {
  return Math.min(largestPart, Math.max(100, Math.ceil(total / 10 / 100) * 100));
}

export const partName = (part: number) => `part-${part}`;

const idsPerDocument = 100_000;
const idsName = (at: number) => `ids-${at}`;

/** Keeps a run whose ids are whole; `run` comes last, so that nobody goes on with fewer. */
export async function keepRun(parts: PartStore, run: Run, ids: Float64Array): Promise<void> {
  for (let at = 0; at * idsPerDocument < ids.length; at += 1) {
    const chunk = [...ids.subarray(at * idsPerDocument, (at + 1) * idsPerDocument)];
    await parts.write(idsName(at), bytesOf({ run: run.startedAt, ids: chunk }));
  }
  await parts.write('run', bytesOf(run));
}

/** The run of this specification that these parts hold, with its ids; null where there is none to go on with. */
export async function findRun(
  parts: PartStore,
  spec: ExportSpec,
  nowMs: number,
): Promise<{ readonly run: Run; readonly ids: Float64Array } | null> {
  const run = await readRun(parts);
  if (run === null || !goesOn(run, spec, nowMs)) return null;

  const ids = new Float64Array(run.total);
  for (let from = 0, at = 0; from < run.total; at += 1) {
    const document = parseDocument(await parts.read(idsName(at)));
    const chunk = asArray(document?.['ids']).filter((id) => typeof id === 'number');
    if (document?.['run'] !== run.startedAt || chunk.length === 0 || from + chunk.length > run.total) return null;
    ids.set(chunk, from);
    from += chunk.length;
  }
  return { run, ids };
}

/** Whether a call of this specification goes on with that run: it exports the same, and began less than a day ago. */
export function goesOn(run: Pick<Run, 'spec' | 'startedAt'>, spec: ExportSpec, nowMs: number): boolean {
  const ageMs = nowMs - Date.parse(run.startedAt);
  return ageMs >= 0 && ageMs <= longestRunMs && canonical(run.spec) === canonical(spec);
}

/** What an interrupted run left in these parts; null where they hold none. Whether it is too old is for the caller to say. */
export async function readUnfinished(parts: PartStore): Promise<UnfinishedRun | null> {
  const run = await readRun(parts);
  if (run === null) return null;
  const { spec, startedAt, total, partSize } = run;
  const whole = new Set(await parts.names());
  let settled = 0;
  for (let part = 0; part * partSize < total; part += 1) {
    if (whole.has(partName(part))) settled += Math.min(partSize, total - part * partSize);
  }
  return { spec, startedAt, total, settled };
}

async function readRun(parts: PartStore): Promise<Run | null> {
  const document = parseDocument(await parts.read('run'));
  const { version, spec, startedAt, total, partSize } = document ?? {};
  if (version !== 1 || !asRecord(spec) || typeof startedAt !== 'string' || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (!isCount(total) || !isCount(partSize) || partSize === 0) return null;
  // Of this version, so written by `keepRun` from a specification.
  return { version, spec: spec as ExportSpec, startedAt, total, partSize };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const bytesOf = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));

/** JSON with sorted names, so that two specifications of the same content are the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    const record = asRecord(inner);
    return record ? Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) : inner;
  });
}
