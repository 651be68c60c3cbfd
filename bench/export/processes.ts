import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** `peakMb` is null where the memory is not that of the process, but of a browser's. */
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

/** The embedded Jira in a process of its own, with its latency and its burst limit. */
export async function startJira(options: { readonly issues: number; readonly latencyMs: number }) {
  const { issues, latencyMs } = options;
  const limits = ['--latency', String(latencyMs), '--burst', '100'];
  const child = start('host/jira-server.ts', ['--issues', String(issues), ...limits]);
  return { url: await firstLine(child, 'The embedded Jira'), stop: () => child.kill('SIGTERM') };
}

/** One run of a contender in a process of its own, so that its peak of memory is its own too. */
export async function runOnce(contender: string, url: string, folder: string): Promise<OneRun> {
  const child = start('bench/export/run-once.ts', [contender, url, folder]);
  return JSON.parse(await firstLine(child, `The contender "${contender}"`)) as OneRun;
}
