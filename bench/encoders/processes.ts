import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WriterName } from './writers';

const ROOT = join(import.meta.dirname, '../..');

export type OneRun = { readonly cpuSeconds: number; readonly seconds: number; readonly peakMb: number };

/** One file of one writer, in a process of its own, so that its time and its peak of memory are its own too. */
export async function writeOnce(writer: WriterName, rows: number, file: string): Promise<OneRun> {
  return (await run([], writer, rows, file)) as OneRun;
}

/** What a writer holds, garbage collected, towards the end of a file of so many rows, in MB; the rows to write count, too. */
export async function liveMemory(writer: WriterName, rows: number, file: string): Promise<number> {
  const { liveMb } = (await run(['--expose-gc'], writer, rows, file)) as { readonly liveMb: number };
  return liveMb;
}

async function run(flags: readonly string[], writer: WriterName, rows: number, file: string): Promise<unknown> {
  const script = join(ROOT, 'bench/encoders/write-once.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--import', 'tsx', script, writer, String(rows), file],
    { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout);
}
