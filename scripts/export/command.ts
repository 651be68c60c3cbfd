import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { AppError } from '../../src/app-error';
import {
  countOf,
  exportIssues,
  goesOn,
  listFields,
  numberOf,
  readUnfinished,
  toColumns,
  type Clock,
  type ExportSpec,
  type PartStore,
  type Receipt,
  type RequestJira,
} from '../../src/export-engine';
import { chooseFields } from './choose-fields';
import { fastDeflate } from './fast-deflate';
import { connectSource, siteUrlOf } from './jira-source';
import { parseOptions, usage, UsageError, type JiraSource, type RunOptions } from './options';
import { removeOldUnfinished } from './old-unfinished';
import { openPartialFile } from './partial-file';
import { progressLine } from './progress-line';
import { summary } from './summary';
import { openUnfinished } from './unfinished-folder';

/** What the command touches of the process; tests pass their own. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Aborts on Ctrl+C. */
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  /** Default: the embedded Jira or the site that the options name. */
  readonly connect?: (source: JiraSource) => Promise<RequestJira>;
};

/** Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted (128 + SIGINT, as shells count). */
export async function exportCommand(argv: readonly string[], world: World): Promise<0 | 1 | 2 | 130> {
  try {
    const options = parseOptions(argv);
    if (options.kind === 'help') world.out.write(usage);
    else await run(options, world);
    return 0;
  } catch (error) {
    world.err.write(`${sentenceOf(error)}\n`);
    if (error instanceof UsageError) return 2;
    return error instanceof AppError && error.code === 'CANCELLED' ? 130 : 1;
  }
}

async function run(options: RunOptions, world: World): Promise<void> {
  const { jql, format, settings, source } = options;
  const requestJira = await (world.connect?.(source) ?? connectSource(source, world.env));
  const columns = toColumns(chooseFields(await listFields(requestJira), options.fields));
  const spec: ExportSpec = { jql, columns, format, settings, siteUrl: siteUrlOf(source) };

  const old = await removeOldUnfinished(dirname(options.out), world.clock?.now() ?? Date.now());
  for (const name of old) world.err.write(`Removed what an export of more than a day ago had kept: ${name}\n`);
  const parts = await openUnfinished(options.out, source, world.env);
  if (options.fresh) await parts.clear();
  await announceOldRun(parts, spec, world);

  // Opened before the export: an hour later is late to say that a folder is missing.
  const receiptFile = options.receipt === null ? null : await openPartialFile(options.receipt, '--receipt');
  try {
    const receipt = await writeOut(options, spec, parts, requestJira, world);
    await receiptFile?.write(new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`));
    await receiptFile?.finish();
    world.out.write(summary(receipt, options.out));
  } catch (error) {
    await receiptFile?.discard();
    throw error;
  }
}

async function writeOut(
  options: RunOptions,
  spec: ExportSpec,
  parts: PartStore,
  requestJira: RequestJira,
  { signal, err, clock }: World,
): Promise<Receipt> {
  const file = await openPartialFile(options.out, '--out');
  const progress = progressLine(err);
  try {
    const receipt = await exportIssues({
      requestJira,
      spec,
      parts,
      keepOnCancel: true,
      sink: file,
      deflate: fastDeflate,
      digest: () => createHash('sha256'),
      signal,
      onProgress: progress.show,
      ...(clock && { clock }),
    });
    await file.finish();
    progress.clear();
    return receipt;
  } catch (error) {
    progress.clear();
    await file.discard();
    throw await withWayOn(error, parts);
  }
}

/** One line where an interrupted run goes on, or why it does not. */
async function announceOldRun(parts: PartStore, spec: ExportSpec, { err, clock }: World): Promise<void> {
  const unfinished = await readUnfinished(parts);
  if (unfinished === null) return;
  const read = `${numberOf(unfinished.settled)} of ${countOf(unfinished.total, 'issue')}`;
  err.write(
    goesOn(unfinished, spec, clock?.now() ?? Date.now())
      ? `Going on with the export of ${unfinished.startedAt}, which has read ${read}. (--fresh starts anew.)\n`
      : 'Starting anew: the export that was interrupted here is another one, or older than a day.\n',
  );
}

/** The error, and what to do about what is kept. */
async function withWayOn(error: unknown, parts: PartStore): Promise<unknown> {
  const unfinished = await readUnfinished(parts).catch(() => null);
  if (unfinished === null || !(error instanceof AppError)) return error;
  if (unfinished.settled === 0) {
    await parts.clear();
    return error;
  }
  const read = `${numberOf(unfinished.settled)} of ${countOf(unfinished.total, 'issue')}`;
  const what = error.code === 'CANCELLED' ? 'The export was interrupted; no file was made.' : error.message;
  const way = `${read} are read and kept: run the same command again to go on, or with --fresh to start anew.`;
  return new AppError(error.code, `${what} ${way}`, { cause: error });
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError || error instanceof UsageError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `The export stopped unexpectedly: ${what}. No file was made. Report the problem if it happens again.`;
}
