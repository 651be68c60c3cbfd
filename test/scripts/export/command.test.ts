import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportCommand, type World } from '../../../scripts/export/command';
import { json, scriptedJira, someIssues, type JiraRequest, type Misbehaviour } from '../../support/scripted-jira';
import { skippingClock } from '../../support/skipping-clock';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const fields = [{ id: 'summary', name: 'Summary', custom: false, schema: { type: 'string', system: 'summary' } }];

/** Runs the command over a scripted Jira of 250 issues; a script may misbehave once the fields are listed. */
async function run(
  script: (request: JiraRequest) => Misbehaviour | Promise<Misbehaviour> = () => undefined,
  world: Partial<World> & { argv?: string[]; count?: number } = {},
) {
  const { argv = [], count = 250, ...rest } = world;
  const out: string[] = [];
  const err: string[] = [];
  const jira = scriptedJira({
    issues: someIssues(count),
    bulkFetchLimit: 100,
    script: (request) => (request.path === '/rest/api/3/field' ? json(fields) : script(request)),
  });
  const where = argv.includes('--out') ? [] : ['--out', join(folder, 'issues.csv')];
  const code = await exportCommand(['--jql', 'project = OBK', ...where, ...argv], {
    env: {},
    out: { write: (text) => out.push(text) },
    err: { write: (text) => err.push(text) },
    signal: new AbortController().signal,
    clock: skippingClock(),
    connect: async () => jira.requestJira,
    ...rest,
  });
  return { code, out: out.join(''), err: err.join(''), files: (await readdir(folder)).sort() };
}

const bulk = ({ path }: JiraRequest) => path.endsWith('bulkfetch');

test('an export that goes well says what is in the file', async () => {
  const { code, out, err, files } = await run();
  expect({ code, err, files }).toEqual({ code: 0, err: '', files: ['issues.csv'] });
  expect(out).toMatch(/^250 issues in .*issues\.csv \(2 columns, 5 kB\)\nSHA-256 [0-9a-f]{64}\n$/);
  expect((await readFile(join(folder, 'issues.csv'), 'utf8')).split('\r\n')).toHaveLength(252);
});

test('an empty result is a header, and the message says what to do', async () => {
  const { code, out } = await run(undefined, { count: 0 });
  expect(code).toBe(0);
  expect(out).toContain(
    'No issue matches the query, or none that you may see: the file has only its header. Widen the JQL',
  );
  expect(await readFile(join(folder, 'issues.csv'), 'utf8')).toBe('Key,Summary\r\n');
});

test('issues that are left out are listed with the reason', async () => {
  const { code, out } = await run(
    (request) => (bulk(request) ? json({ issues: someIssues(3).slice(0, 2), issueErrors: [] }) : undefined),
    { count: 3 },
  );
  expect(code).toBe(0);
  expect(out).toContain('1 issue left out:\n  id 10002: deleted or hidden from you while the export ran\n');
});

test('a terminal sees the progress, and not the last line of it in the end', async () => {
  const err: string[] = [];
  await run(undefined, { err: { write: (text) => err.push(text), isTTY: true } });
  expect(err.join('')).toContain('\r\u001B[KFinding issues… 250 issues so far\r\u001B[K0 of 250 issues');
  expect(err.at(-1)).toBe('\r\u001B[K');
});

describe('what goes wrong gets one sentence and leaves no file', () => {
  test.each<[string, (request: JiraRequest) => Misbehaviour, RegExp]>([
    [
      'bad JQL',
      () => json({ errorMessages: ["Field 'x' does not exist."] }, { status: 400 }),
      /^Jira does not accept this query: Field 'x' does not exist\. Correct the JQL and try again\.\n$/,
    ],
    [
      'no permission',
      () => json({}, { status: 403 }),
      /^Jira does not allow you to read this\. Ask a Jira admin .*\n$/,
    ],
    ['a wrong token', () => json({}, { status: 401 }), /^Jira does not know who is asking\..*API token.*\n$/],
  ])('%s', async (_, script, sentence) => {
    await writeFile(join(folder, 'issues.csv'), 'an older export');
    const { code, out, err, files } = await run(script);
    expect({ code, out, files }).toEqual({ code: 1, out: '', files: ['issues.csv'] });
    expect(err).toMatch(sentence);
    expect(await readFile(join(folder, 'issues.csv'), 'utf8')).toBe('an older export');
  });

  test.each<[string, string[], string, number]>([
    ['an unknown field', ['--fields', 'sumary'], 'this site has no field "sumary". Did you mean Summary (summary)?', 1],
    [
      'a folder that does not exist',
      ['--out', '/nowhere/at/all.csv'],
      '/nowhere/at/all.csv cannot be written: its folder does not exist. Make it first.',
      1,
    ],
    ['a folder for a file', ['--out', tmpdir()], 'is a folder. Add a file name to it.', 1],
    ['a wrong option', ['--format', 'doc'], 'There is no format "doc": use ', 2],
  ])('%s', async (_, argv, sentence, exitCode) => {
    const { code, err, files } = await run(undefined, { argv });
    expect({ code, files }).toEqual({ code: exitCode, files: [] });
    expect(err).toContain(sentence);
  });

  test('a site without a token', async () => {
    const { code, err } = await run(undefined, {
      argv: ['--site', 'https://example.atlassian.net'],
      connect: undefined,
    });
    expect(code).toBe(1);
    expect(err).toContain('Set OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN in the environment');
  });
});

describe('what goes wrong in mid-export leaves no file, but what is read', () => {
  const never = () => json({}, { status: 429 });
  const way =
    ' 100 of 250 issues are read and kept: run the same command again to go on, or with --fresh to start anew.\n';
  test.each<[string, (request: JiraRequest) => Misbehaviour, RegExp]>([
    [
      '429 in mid-export',
      (request) => (bulk(request) && request.nth > 4 ? never() : undefined),
      /^Jira asks us to slow down.*try again\./,
    ],
    [
      '500 in mid-export',
      (request) => (bulk(request) && request.nth > 4 ? json({}, { status: 500 }) : undefined),
      /^Jira cannot answer at the moment \(HTTP 500\)\. Wait a few minutes/,
    ],
    [
      'a network that closes in mid-export',
      (request) => (bulk(request) && request.nth > 4 ? 'no answer' : undefined),
      /^Jira does not answer\. Check your network connection/,
    ],
  ])('%s', async (_, script, sentence) => {
    await writeFile(join(folder, 'issues.csv'), 'an older export');
    const { code, out, err, files } = await run(script);
    expect({ code, out, files }).toEqual({ code: 1, out: '', files: ['issues.csv', 'issues.csv.unfinished'] });
    expect(err).toMatch(sentence);
    // Which of the three parts came before the failure is a matter of moments.
    expect(err.replace(/1[05]0|200/, '100')).toContain(way);
    expect(await readFile(join(folder, 'issues.csv'), 'utf8')).toBe('an older export');
  });

  test('Ctrl+C', async () => {
    expect(await interrupted()).toEqual({
      code: 130,
      out: '',
      err: `The export was interrupted; no file was made.${way}`,
      files: ['issues.csv.unfinished'],
    });
  });

  test('Ctrl+C before anything is read leaves nothing', async () => {
    const cancel = new AbortController();
    const script = (request: JiraRequest): undefined => void (bulk(request) && cancel.abort());
    expect(await run(script, { signal: cancel.signal })).toEqual({
      code: 130,
      out: '',
      err: 'The export was cancelled; no file was made.\n',
      files: [],
    });
  });
});

/** Ctrl+C when the first of three parts has been read. */
async function interrupted() {
  const cancel = new AbortController();
  const script = (request: JiraRequest): Misbehaviour | Promise<Misbehaviour> => {
    if (!bulk(request) || (request.body['issueIdsOrKeys'] as string[]).includes('10250')) return undefined;
    setTimeout(() => cancel.abort(), 50);
    return new Promise<Misbehaviour>(() => undefined);
  };
  return run(script, { signal: cancel.signal });
}

describe('the same command again', () => {
  const going =
    'Going on with the export of 2026-01-31T09:00:00.000Z, which has read 100 of 250 issues. (--fresh starts anew.)\n';
  const anew = 'Starting anew: the export that was interrupted here is another one, or older than a day.\n';

  test('goes on, says so, and leaves the file alone', async () => {
    const whole = await run();
    const bytes = await readFile(join(folder, 'issues.csv'));
    await interrupted();
    const asked: string[] = [];
    const again = await run(({ path }) => void asked.push(path.split('/').at(-1) ?? ''));
    expect(again).toEqual({ ...whole, err: going });
    expect(await readFile(join(folder, 'issues.csv'))).toEqual(bytes);
    expect(asked).toEqual(['bulkfetch', 'bulkfetch']);
  });

  test.each<[string, string[], string]>([
    ['--fresh', ['--fresh'], ''],
    ['other columns', ['--fields', 'key'], anew],
    ['another user', ['--as', 'Bo'], ''],
  ])('starts anew with %s', async (_, argv, err) => {
    await interrupted();
    const asked: string[] = [];
    const again = await run(({ path }) => void asked.push(path.split('/').at(-1) ?? ''), { argv });
    expect(again).toMatchObject({ code: 0, err, files: ['issues.csv'] });
    expect(asked).toEqual(['jql', 'bulkfetch', 'bulkfetch', 'bulkfetch']);
  });

  test('after more than a day starts anew', async () => {
    await interrupted();
    const again = await run(undefined, { clock: skippingClock(Date.UTC(2026, 1, 1, 9, 1)) });
    expect(again).toMatchObject({ code: 0, err: anew, files: ['issues.csv'] });
  });
});

test('what an export of before yesterday kept goes, and a line says so', async () => {
  const old = join(folder, 'others.csv.unfinished', '0a1b2c3d');
  await mkdir(old, { recursive: true });
  await writeFile(join(old, 'run'), '{}');
  await utimes(join(old, 'run'), new Date(0), new Date(0));
  expect(await run()).toMatchObject({
    code: 0,
    err: 'Removed what an export of more than a day ago had kept: others.csv.unfinished\n',
    files: ['issues.csv'],
  });
});

describe('the receipt', () => {
  test('is a file of its own, with what came out and without the query or a word of an issue', async () => {
    const path = join(folder, 'receipt.json');
    const { code, files } = await run(
      (request) => (bulk(request) ? json({ issues: someIssues(3).slice(0, 2), issueErrors: [] }) : undefined),
      { count: 3, argv: ['--receipt', path] },
    );
    expect({ code, files }).toEqual({ code: 0, files: ['issues.csv', 'receipt.json'] });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      format: 'csv',
      columns: ['Key', 'Summary'],
      rows: 2,
      bytes: 47,
      sha256: createHash('sha256')
        .update(await readFile(join(folder, 'issues.csv')))
        .digest('hex'),
      startedAt: '2026-01-31T09:00:00.000Z',
      finishedAt: '2026-01-31T09:00:00.000Z',
      leftOut: [{ id: '10002', reason: 'vanished' }],
      changed: [],
      notes: [],
    });
  });

  test('that cannot be written is told before the export', async () => {
    const { code, err, files } = await run(undefined, { argv: ['--receipt', '/nowhere/at/all.json'] });
    expect({ code, files }).toEqual({ code: 1, files: [] });
    expect(err).toBe('--receipt: /nowhere/at/all.json cannot be written: its folder does not exist. Make it first.\n');
  });
});
