import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { expectSameIssues, issuesOverRest, type RestAccess } from '../support/embedded-issues';
import { openExportPage, rowsOf } from '../support/export-page';

const ROOT = join(import.meta.dirname, '../..');
/** Three ports that nothing else of ours takes: the product's, and after it the app's and the trust centre's. */
const PORT = 4390;

/** What the README promises somebody who has just cloned the repository and has only Node and npm. */
describeInBrowser('a fresh clone with no node_modules', () => {
  const clone = mkdtempSync(join(tmpdir(), 'openbook-clone-'));
  let browser: Browser;
  let host: ChildProcess | undefined;

  beforeAll(async () => {
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stop(host);
    rmSync(clone, { recursive: true, force: true });
  });

  test('npm start, then an export in the browser: the file holds what Jira holds', async () => {
    host = start(clone);
    const access = await answers(host);
    const jql = 'project = OBK ORDER BY key';
    const issues = await issuesOverRest(access, 'marta@example.com', jql);
    expect(issues.length).toBeGreaterThan(100);

    const page = await openExportPage(browser, access.url);
    await page.typeJql(jql);
    await page.bar.getByText(`${issues.length.toLocaleString('en-US')} issues · 11 columns · CSV`).waitFor();
    const { bytes } = await page.download();
    expectSameIssues(rowsOf(bytes), issues);
    // The trust centre beside it, built in the same start.
    const statement = await fetch(`http://localhost:${PORT + 2}/policies/2.0/statement/`);
    expect(await statement.text()).toContain('id="account-data"');
    await stop(host);
  });

  test('a second npm start answers within 20 seconds', async () => {
    const started = Date.now();
    host = start(clone);
    await answers(host);
    expect(Date.now() - started).toBeLessThan(20_000);
    await stop(host);
  });

  test('npm run export writes the same issues to a file', () => {
    const out = join(clone, 'issues.csv');
    execFileSync('npm', ['run', '--silent', 'export', '--', '--jql', 'project = OBK order by key', '--out', out], {
      cwd: clone,
      stdio: 'pipe',
    });
    expect(execFileSync('head', ['-c', '15', out], { encoding: 'utf8' })).toBe('Issue Type,Key,');
  });

  test('npm run evidence sees the same as the published bundle', () => {
    // The export left its file here, which git is told to ignore.
    const said = execFileSync('npm', ['run', '--silent', 'evidence', '--', '--compare'], { cwd: clone, stdio: 'pipe' });
    expect(said.toString()).toMatch(/ 0 failing\.\nThe same as the bundle of /);
  });
});

function start(clone: string): ChildProcess {
  return spawn('npm', ['start', '--', '--port', String(PORT)], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Resolves with what the host prints when it is there; rejects with all it said when it ends before that. */
function answers(host: ChildProcess): Promise<RestAccess> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const apiToken = /API token (\S+)/.exec(said)?.[1];
      if (apiToken !== undefined && said.includes('Ctrl+C')) resolve({ url: `http://localhost:${PORT}`, apiToken });
    };
    host.stdout!.on('data', hear);
    host.stderr!.on('data', hear);
    host.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

/** Ends npm and what it started: they are one process group. */
async function stop(host: ChildProcess | undefined): Promise<void> {
  if (host?.pid === undefined || host.exitCode !== null || host.signalCode !== null) return;
  const ended = new Promise((resolve) => host.once('exit', resolve));
  process.kill(-host.pid, 'SIGTERM');
  await ended;
}
