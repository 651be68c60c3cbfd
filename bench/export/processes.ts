import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Ready to run once. */
export type Contender = {
  /** The whole work; gives the number of issues. */
  run(): Promise<number>;
  /** The most memory that the process that does the work ever had, in MB; null where the system does not tell. */
  peakMb(): Promise<number | null>;
  close(): Promise<void>;
};

export type OneRun = { readonly issues: number; readonly seconds: number; readonly peakMb: number | null };

function start(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

/** The first line that a process says. Throws where it ends without one. */
async function firstLine(child: ChildProcess, what: string): Promise<string> {
  if (!child.stdout) throw new Error(`${what} says nothing.`);
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${what} ended without a word.`);
}

/** Where the host is, and as whom to ask its Jira. */
export type HostPlace = { readonly url: string; readonly email: string; readonly token: string };

/** The host in a process of its own, its Jira with latency and burst limit: every contender asks the same one. */
export async function startHostProcess(options: { readonly issues: number; readonly latencyMs: number }) {
  const child = start('bench/export/host-process.ts', [String(options.issues), String(options.latencyMs)]);
  const place = JSON.parse(await firstLine(child, 'The host')) as HostPlace;
  return { place, stop: () => child.kill('SIGTERM') };
}

/**
 * One run of a contender in a process of its own, so that its peak of memory is its own too. Waits for its end: a browser
 * that is still closing would take the machine from whoever comes next.
 */
export async function runOnce(contender: string, host: HostPlace, folder: string): Promise<OneRun> {
  const child = start('bench/export/run-once.ts', [contender, JSON.stringify(host), folder]);
  const ended = once(child, 'close');
  const run = JSON.parse(await firstLine(child, `The contender "${contender}"`)) as OneRun;
  await ended;
  return run;
}
