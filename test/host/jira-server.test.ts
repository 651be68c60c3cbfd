import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** The server's first line, or what it printed when it ended. */
async function start(...options: readonly string[]): Promise<{ readonly out: string; readonly code: number | null }> {
  child = spawn(process.execPath, ['--import', 'tsx', 'host/jira-server.ts', ...options], { cwd: ROOT });
  let out = '';
  const ended = once(child, 'close').then(([code]) => ({ out, code: code as number | null }));
  child.stderr!.on('data', (chunk) => (out += String(chunk)));
  const line = new Promise<{ out: string; code: null }>((resolve) => {
    child!.stdout!.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('\n')) resolve({ out, code: null });
    });
  });
  return Promise.race([line, ended]);
}

test('Jira in a process of its own says where it is, answers without a sign-in, and ends when it is told', async () => {
  const { out } = await start('--issues', '40', '--bulk-limit', '100', '--points', '60');
  const url = out.trim();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const search = `${url}/rest/api/3/search/jql?jql=created%20%3C%3D%20now()&maxResults=5000`;
  const first = (await (await fetch(search)).json()) as { issues: unknown[] };
  expect(first.issues).toHaveLength(40);
  expect((await fetch(search)).status).toBe(200); // 82 of 60 points
  expect((await fetch(search)).status).toBe(429);

  const ended = once(child!, 'exit');
  child!.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}, 30_000);

test('an option of the wrong kind is said by name', async () => {
  const { out, code } = await start('--issues', 'many');
  expect(code).toBe(1);
  expect(out).toContain('--issues must be a whole number, and not "many".');
}, 30_000);
