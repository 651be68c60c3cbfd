import { createHash } from 'node:crypto';
import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { installed, resolver } from '../../../src/index';
import type { Reply } from '../../../src/contract';
import type { Site } from '../../../host/site';

/** A Jira that knows one admin; all that the resolvers ask of Jira. */
const jira: Site['jira'] = {
  handle: async (_request, caller) =>
    Response.json({
      permissions: { ADMINISTER: { havePermission: caller.kind === 'user' && caller.accountId === 'admin' } },
    }),
};
const site = aSite('acme', jira);
const other = aSite('globex', jira);

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});

/** Calls a resolver function as the platform does (@forge/resolver/out/index.js, getDefinitions). */
async function call<T>(functionKey: string, payload: unknown, { at = site, by = 'user' } = {}): Promise<Reply<T>> {
  const context = { accountId: by, principal: { accountId: by }, siteUrl: 'https://acme.atlassian.net' };
  return (await forge.as(at, () => resolver({ call: { functionKey, payload }, context }, context), by)) as Reply<T>;
}

async function ok<T>(functionKey: string, payload: unknown, options = {}): Promise<T> {
  const reply = await call<T>(functionKey, payload, options);
  if (!reply.ok) throw new Error(`${functionKey}: ${reply.code} ${reply.message}`);
  return reply.value;
}

const aResult = (runId: string, changes = {}) => ({
  runId,
  outcome: 'completed',
  rows: 20,
  bytes: 2048,
  vanished: 1,
  unreadable: 0,
  changed: 2,
  notes: 3,
  sha256: 'a'.repeat(64),
  ...changes,
});

describe('an export is recorded', () => {
  test('from its start to its end, without who ran it or what it held', async () => {
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 11 });
    expect(await ok('listRuns', {})).toEqual({
      runs: [
        {
          format: 'csv',
          columns: 11,
          appVersion: expect.any(String),
          startedAt: expect.any(String),
          outcome: 'running',
        },
      ],
    });

    const { finishedAt } = await ok<{ finishedAt: string }>('finishRun', aResult(runId));
    expect(await ok('listRuns', {})).toEqual({
      runs: [
        {
          format: 'csv',
          columns: 11,
          appVersion: expect.any(String),
          startedAt: expect.any(String),
          outcome: 'completed',
          finishedAt,
          rows: 20,
          bytes: 2048,
          vanished: 1,
          unreadable: 0,
          changed: 2,
          notes: 3,
          sha256: 'a'.repeat(64),
        },
      ],
    });
    expect(forge.records(site).map(({ key }) => key)).toEqual([`export-run:${runId}`]);
  });

  test('once: a second end changes nothing', async () => {
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    const first = await ok('finishRun', aResult(runId));
    expect(await ok('finishRun', aResult(runId, { rows: 999 }))).toEqual(first);
    expect(await ok('listRuns', {})).toMatchObject({ runs: [{ rows: 20 }] });
  });

  test('again where it failed and was resumed: the new end counts', async () => {
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'xlsx', columns: 1 });
    const { sha256: _none, ...failed } = aResult(runId, { outcome: 'failed', failure: 'NETWORK', rows: 7 });
    await ok('finishRun', failed);
    expect(await ok('listRuns', {})).toMatchObject({ runs: [{ outcome: 'failed', failure: 'NETWORK', rows: 7 }] });
    await ok('finishRun', aResult(runId));
    const { runs } = await ok<{ runs: unknown[] }>('listRuns', {});
    expect(runs).toMatchObject([{ outcome: 'completed', rows: 20 }]);
    expect(runs[0]).not.toHaveProperty('failure');
  });

  test('newest first', async () => {
    let now = Date.parse('2026-11-23T09:00:00.000Z');
    forge = startForge({ now: () => now });
    for (const columns of [1, 2, 3]) {
      await ok('startRun', { format: 'csv', columns });
      now += 5;
      await new Promise((resolve) => setTimeout(resolve, 5)); // the app's own clock is the machine's
    }
    expect(await ok('listRuns', {})).toMatchObject({ runs: [{ columns: 3 }, { columns: 2 }, { columns: 1 }] });
  });

  test('page by page, each run once', async () => {
    for (let columns = 1; columns <= 21; columns += 1) await ok('startRun', { format: 'csv', columns });
    const first = await ok<{ runs: { columns: number }[]; cursor?: string }>('listRuns', {});
    const second = await ok<typeof first>('listRuns', { cursor: first.cursor });
    expect([first.runs.length, second.runs.length, second.cursor]).toEqual([20, 1, undefined]);
    const listed = [...first.runs, ...second.runs].map(({ columns }) => columns).sort((a, b) => a - b);
    expect(listed).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  test('a cursor that is none is refused', async () => {
    expect(await call('listRuns', { cursor: '!' })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      message: 'This page of the list is no longer there. Start again from the first.',
    });
  });

  test('on its own site only', async () => {
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    expect(await call('finishRun', aResult(runId), { at: other })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await ok('listRuns', {}, { at: other })).toEqual({ runs: [] });
  });
});

describe('the history', () => {
  test('counts the runs of each day and format, and names nobody', async () => {
    const first = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    await ok('finishRun', aResult(first.runId));
    const second = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    await ok('finishRun', aResult(second.runId, { outcome: 'cancelled', rows: 9 }));
    await ok('startRun', { format: 'xlsx', columns: 1 });
    const day = new Date().toISOString().slice(0, 10);
    expect(await ok('getRunHistory', undefined)).toEqual({
      days: [
        { day, format: 'csv', runs: 2, rows: 20 },
        { day, format: 'xlsx', runs: 1, rows: 0 },
      ],
      cut: false,
    });
  });

  test('is of its own site only', async () => {
    await ok('startRun', { format: 'csv', columns: 1 });
    expect(await ok('getRunHistory', undefined, { at: other })).toEqual({ days: [], cut: false });
  });
});

describe('bad requests are refused by name, and nothing is kept', () => {
  test.each([
    ['startRun', undefined, 'The export cannot be read: format is missing.'],
    [
      'startRun',
      { format: 'docx', columns: 1 },
      'The export cannot be read: format should be ("csv" | "xlsx" | "jsonl" | "parquet" | "tables").',
    ],
    ['startRun', { format: 'csv', columns: 0 }, 'The export cannot be read: columns should be >=1.'],
    [
      'finishRun',
      aResult('../tenant'),
      'The result of the export cannot be read: runId should be /^[0-9a-f-]{14,40}$/.',
    ],
    [
      'finishRun',
      aResult('1'.repeat(20), { rows: 'many' }),
      'The result of the export cannot be read: rows should be number.',
    ],
    ['finishRun', aResult('1'.repeat(20)), 'There is no export run with this id.'],
    ['listRuns', { cursor: 7 }, 'The request for runs cannot be read: cursor should be string.'],
  ])('%s %j', async (functionKey, payload, message) => {
    expect(await call(functionKey, payload)).toMatchObject({
      ok: false,
      message,
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(forge.records(site)).toEqual([]);
  });

  test('the log has the reference and the code, and nothing of the request', async () => {
    const reply = await call('startRun', { format: 'assignee = 557058:jane', columns: 1 });
    const [line] = forge.log;
    expect(JSON.parse(line!.message)).toEqual({
      level: 'warn',
      event: 'resolver-refused',
      code: 'BAD_INPUT',
      reference: (reply as { reference: string }).reference,
      where: expect.stringMatching(/^AppError parse-input\.ts:\d+:\d+$/),
    });
    expect(line!.message).not.toContain('jane');
  });
});

describe('what is kept about the site', () => {
  const installation = (version: string) => ({
    id: site.installationId,
    installerAccountId: 'jane',
    app: { id: 'app-1', version },
    environment: { id: 'environment-1' },
  });
  const context = { installation: { contexts: [{ cloudId: site.cloudId }] } };

  test('is shown to a Jira admin', async () => {
    await forge.as(site, () => installed(installation('1.0.0'), context));
    const shown = await ok<{ digest: string; kinds: { name: string }[]; tenant: unknown }>(
      'getYourData',
      {},
      { by: 'admin' },
    );
    const { json, digest } = await ok<{ json: string; digest: string }>('getInventory', {}, { by: 'admin' });
    expect(createHash('sha256').update(json).digest('hex')).toBe(digest);
    expect(shown.digest).toBe(digest);
    const { recordKinds } = JSON.parse(json) as { recordKinds: { name: string }[] };
    expect(shown.kinds.map(({ name }) => name)).toEqual(recordKinds.map(({ name }) => name));
    expect(shown.tenant).toEqual({
      cloudId: 'cloud-acme',
      installationId: 'installation-acme',
      appVersion: '1.0.0',
      environment: 'DEVELOPMENT',
      installedAt: expect.any(String),
      policyVersion: '2.0',
    });
  });

  test('leads to the clause of the statement about each record kind', async () => {
    forge = startForge({ variables: { TRUST_CENTRE_URL: 'https://trust.example.com' } });
    const shown = await ok<{ kinds: { clause?: string }[]; policy: { builtFor: unknown } }>(
      'getYourData',
      {},
      { by: 'admin' },
    );
    const statement = 'https://trust.example.com/policies/2.0/statement/';
    expect(shown.kinds.map(({ clause }) => clause)).toEqual([
      ...Array.from({ length: 8 }, () => `${statement}#account-data`),
      `${statement}#customer-content`,
      `${statement}#customer-content`,
      `${statement}#session-data`,
      `${statement}#session-data`,
      `${statement}#customer-content`,
      `${statement}#product-analytics-data`,
      `${statement}#product-analytics-data`,
      `${statement}#product-analytics-data`,
      ...Array.from({ length: 3 }, () => `${statement}#error-tracking-data`),
      ...Array.from({ length: 6 }, () => `${statement}#support-data`),
      ...Array.from({ length: 4 }, () => `${statement}#account-data`),
      `${statement}#error-tracking-data`,
    ]);
    expect(shown.policy.builtFor).toEqual({ version: '2.0', statement });
    expect(await ok('getPolicy', undefined)).toEqual({ version: '2.0', statement });
  });

  test('leads nowhere where the trust centre has no address', async () => {
    const shown = await ok<{ kinds: { clause?: string }[]; policy: { builtFor: unknown } }>(
      'getYourData',
      {},
      { by: 'admin' },
    );
    expect(shown.kinds.filter((kind) => 'clause' in kind)).toEqual([]);
    expect(shown.policy.builtFor).toEqual({ version: '2.0' });
    expect(await ok('getPolicy', undefined)).toEqual({ version: '2.0' });
  });

  test('is refused to anybody else', async () => {
    expect(await call('getInventory', {}, { by: 'user' })).toMatchObject({
      ok: false,
      code: 'NO_PERMISSION',
      message: 'Only Jira admins can see and change what Openbook keeps about this site. Ask one of yours.',
    });
  });

  test('does not hold who installed the app', async () => {
    await forge.as(site, () => installed(installation('1.0.0'), context));
    expect(JSON.stringify(forge.records(site))).not.toContain('jane');
  });

  test('a lifecycle event without an installation is an error that names what is missing', async () => {
    const broken = { ...installation('1.0.0'), id: undefined };
    await expect(forge.as(site, () => installed(broken, context))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'The lifecycle event cannot be read: id is missing.',
    });
    expect(forge.records(site)).toEqual([]);
  });
});
