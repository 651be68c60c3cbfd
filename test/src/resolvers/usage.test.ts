import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply, UsageFlush, UsageRow } from '../../../src/contract';
import { resolver } from '../../../src/index';
import type { Site } from '../../../host/site';
import { endOfFlush, usageCounter } from '../../../static/app/src/usage/usage-counter';

const jira: Site['jira'] = {
  handle: async (_request, caller) =>
    Response.json({
      permissions: { ADMINISTER: { havePermission: caller.kind === 'user' && caller.accountId === 'admin' } },
    }),
};
const site = aSite('acme', jira);
const flushId = '0b6e1b1e-5f0a-4a70-9f54-0a0a3f6c0001';
const row: UsageRow = { feature: 'preview', outcome: 'done', size: 'none', count: 3 };

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});

async function call<T>(functionKey: string, payload: unknown, by = 'user'): Promise<Reply<T>> {
  const context = { accountId: by, principal: { accountId: by } };
  return (await forge.as(site, () => resolver({ call: { functionKey, payload }, context }, context), by)) as Reply<T>;
}

async function ok<T>(functionKey: string, payload?: unknown, by = 'user'): Promise<T> {
  const reply = await call<T>(functionKey, payload, by);
  if (!reply.ok) throw new Error(`${functionKey}: ${reply.code} ${reply.message}`);
  return reply.value;
}

const today = () => new Date().toISOString().slice(0, 10);

describe('a flush', () => {
  test('is one record without who sent it, when exactly, or in which order, and twice is once', async () => {
    const rows: UsageRow[] = [row, { feature: 'export-csv', outcome: 'failed', size: '1-99', count: 1 }, row];
    expect(await ok('keepUsage', { flushId, rows })).toEqual({ counting: true });
    expect(await ok('keepUsage', { flushId, rows })).toEqual({ counting: true });
    expect(forge.records(site).map(({ key, value }) => [key, value])).toEqual([
      [
        `usage-flush:${today()}.${flushId}`,
        {
          flushId,
          day: today(),
          features: ['export-csv', 'preview'],
          outcomes: ['failed', 'done'],
          sizes: ['1-99', 'none'],
          counts: [1, 6],
        },
      ],
    ]);
  });

  test.each<[string, unknown]>([
    ['a feature that is not in the list', { rows: [{ ...row, feature: 'project = OBK' }] }],
    ['a size of its own', { rows: [{ ...row, size: '1234' }] }],
    ['more than 10,000 of one', { rows: [{ ...row, count: 10_001 }] }],
    ['less than one', { rows: [{ ...row, count: 0 }] }],
    ['nothing', { rows: [] }],
    ['more rows than there are combinations', { rows: Array(358).fill(row) }],
    ['an id that says something', { flushId: 'jane@example.com', rows: [row] }],
  ])('with %s is refused, and nothing is kept', async (_what, changes) => {
    const flush = { flushId, ...(changes as object) };
    expect(await call('keepUsage', flush)).toMatchObject({ ok: false, code: 'BAD_INPUT' });
    expect(forge.records(site)).toEqual([]);
  });

  test('of 200 pages at once loses no count, within the rates of the platform', async () => {
    forge = startForge({ rates: 'enforced' });
    const send = async (flush: UsageFlush) => endOfFlush(await call('keepUsage', flush));
    const counters = Array.from({ length: 200 }, () =>
      usageCounter({ send, now: () => Date.now(), newId: () => crypto.randomUUID() }),
    );
    for (const [tab, { count }] of counters.entries()) {
      for (let times = 0; times <= tab % 7; times += 1) count({ feature: 'preview', outcome: 'done', size: 'none' });
      count({ feature: 'export-xlsx', outcome: 'done', size: '100-999' });
    }
    await Promise.all(counters.map(({ flush }) => flush()));
    const { days, cut } = await ok<{ days: { rows: UsageRow[] }[]; cut: boolean }>('getUsage', undefined, 'admin');
    expect(cut).toBe(false);
    // 28 rounds of 1 to 7 previews, and the four tabs left over.
    expect(days.flatMap(({ rows }) => rows)).toEqual([
      { feature: 'export-xlsx', outcome: 'done', size: '100-999', count: 200 },
      { feature: 'preview', outcome: 'done', size: 'none', count: 28 * 28 + 10 },
    ]);
  });
});

describe('the switches', () => {
  test('are on until an admin turns them off, and off is off at once', async () => {
    expect(await ok('getSwitches')).toEqual({ countUsage: true, sendReports: true, mayReport: true });
    expect(await ok('changeSwitches', { countUsage: false }, 'admin')).toEqual({
      countUsage: false,
      sendNumbers: true,
      sendReports: true,
      reporters: 'everyone',
      moveFromConnect: true,
    });
    expect(await ok('keepUsage', { flushId, rows: [row] })).toEqual({ counting: false });
    expect(forge.records(site).map(({ key }) => key)).toEqual(['privacy-switch:count-usage']);
  });

  test('changed by two admins at once keep both changes, and name neither', async () => {
    await Promise.all([
      ok('changeSwitches', { sendNumbers: false }, 'admin'),
      ok('changeSwitches', { reporters: 'admins' }, 'admin'),
    ]);
    expect(await ok('showSending', undefined, 'admin')).toMatchObject({
      switches: { countUsage: true, sendNumbers: false, sendReports: true, reporters: 'admins' },
    });
    expect(JSON.stringify(forge.records(site))).not.toContain('admin"');
    expect(await ok('getSwitches')).toMatchObject({ mayReport: false });
    expect(await ok('getSwitches', undefined, 'admin')).toMatchObject({ mayReport: true });
  });

  test.each([
    ['changeSwitches', { countUsage: false }],
    ['showSending', undefined],
    ['getUsage', undefined],
  ])('%s is for Jira admins only', async (functionKey, payload) => {
    expect(await call(functionKey, payload)).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    expect(forge.records(site)).toEqual([]);
  });
});

describe('what leaves the site', () => {
  test('is shown as it would be sent: buckets, and no row that fewer than 5 events made', async () => {
    const rows: UsageRow[] = [
      { ...row, count: 4 },
      { feature: 'export-csv', outcome: 'done', size: '1-99', count: 5 },
    ];
    await ok('keepUsage', { flushId, rows });
    expect(await ok('showSending', undefined, 'admin')).toMatchObject({
      sending: {
        configured: false,
        days: [],
        next: {
          kind: 'daily-numbers',
          sendId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          day: today(),
          appVersion: expect.any(String),
          features: ['export-csv'],
          outcomes: ['done'],
          sizes: ['1-99'],
          buckets: ['5-9'],
        },
      },
    });
  });

  test('is empty where nothing was used often enough', async () => {
    const { sending } = await ok<{ sending: object }>('showSending', undefined, 'admin');
    expect(sending).toEqual({ configured: false, days: [] });
  });

  test('that an admin has seen it is noted once, and not before there is something to see', async () => {
    const shown = () => forge.records(site).filter(({ key }) => key === 'privacy-switch:numbers-shown');
    await ok('showSending', undefined, 'admin');
    expect(shown()).toEqual([]);
    await ok('keepUsage', { flushId, rows: [{ ...row, count: 5 }] });
    await ok('showSending', undefined, 'admin');
    const first = shown();
    expect(first).toHaveLength(1);
    await ok('showSending', undefined, 'admin');
    expect(shown()).toEqual(first);
  });
});
