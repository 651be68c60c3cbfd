import { AppError } from '../../src/app-error';
import { exportIssues, listFields, toColumns, type Clock, type RequestJira } from '../../src/export-engine';
import { chooseFields } from './choose-fields';
import { connectSource } from './jira-source';
import { parseOptions, usage, UsageError, type JiraSource, type RunOptions } from './options';
import { openPartialFile } from './partial-file';
import { progressLine } from './progress-line';
import { summary } from './summary';

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

/** Exit codes: 0 done, 1 failed, 2 wrong usage, 130 cancelled (128 + SIGINT, as shells count). */
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
  const requestJira = await (world.connect?.(options.source) ?? connectSource(options.source, world.env));
  const columns = toColumns(chooseFields(await listFields(requestJira), options.fields));

  const file = await openPartialFile(options.out);
  const progress = progressLine(world.err);
  try {
    const receipt = await exportIssues({
      requestJira,
      jql: options.jql,
      columns,
      csv: options.csv,
      sink: file,
      signal: world.signal,
      onProgress: progress.show,
      ...(world.clock && { clock: world.clock }),
    });
    await file.finish();
    progress.clear();
    world.out.write(summary(receipt, options.out));
  } catch (error) {
    progress.clear();
    await file.discard();
    throw error;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError || error instanceof UsageError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `The export stopped unexpectedly: ${what}. No file was made. Report the problem if it happens again.`;
}
