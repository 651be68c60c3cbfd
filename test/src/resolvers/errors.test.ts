import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ErrorFlush, Reply } from '../../../src/contract';
import { resolver } from '../../../src/index';
import { reply } from '../../../src/resolvers/reply';
import type { Site } from '../../../host/site';

const jira: Site['jira'] = {
  handle: async (_request, caller) =>
    Response.json({
      permissions: { ADMINISTER: { havePermission: caller.kind === 'user' && caller.accountId === 'admin' } },
    }),
};
const site = aSite('acme', jira);

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});

async function call<T>(functionKey: string, payload?: unknown, by = 'user'): Promise<Reply<T>> {
  const context = { accountId: by, principal: { accountId: by } };
  return (await forge.as(site, () => resolver({ call: { functionKey, payload }, context }, context), by)) as Reply<T>;
}

const kept = () =>
  forge.records(site).flatMap(({ key, value }) => (key.startsWith('error-report:') ? [value as object] : []));

const aFlush = (changes: Partial<ErrorFlush> = {}): ErrorFlush => ({
  trackingId: '0b6e1b1e-5f0a-4a70-9f54-0a0a3f6c0001',
  part: 1,
  browserFamily: 'Chrome',
  browserMajor: 141,
  systemFamily: 'Linux',
  errors: [{ name: 'TypeError', message: 'x is null', frames: ['index-4f3a.js:1:2345'], count: 3 }],
  ...changes,
});

/** What nobody may find in an error: a person, a query, an issue, a secret, the site. */
const PLANTED = [
  'anna.schmidt@example.com',
  '712020:e2c0f0f1-1111-4abc-8def-0123456789ab',
  'Payroll',
  'OBK-4711',
  'ATATT3xFfGF0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789',
  'acme.atlassian.net',
];
const TELLING =
  'project = Payroll failed for anna.schmidt@example.com (712020:e2c0f0f1-1111-4abc-8def-0123456789ab) at ' +
  'https://acme.atlassian.net/browse/OBK-4711 with ATATT3xFfGF0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789 on OBK-4711';

describe('what a page met', () => {
  test('is a record an error, with who met it nowhere, and twice is once', async () => {
    expect(await call('keepErrors', aFlush())).toEqual({ ok: true, value: { kept: 1 } });
    expect(await call('keepErrors', aFlush())).toEqual({ ok: true, value: { kept: 1 } });
    expect(kept()).toEqual([
      {
        day: new Date().toISOString().slice(0, 10),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        name: 'TypeError',
        message: 'x is null',
        frames: ['index-4f3a.js:1:2345'],
        origin: 'page',
        trackingId: '0b6e1b1e-5f0a-4a70-9f54-0a0a3f6c0001',
        part: 1,
        browserFamily: 'Chrome',
        browserMajor: 141,
        systemFamily: 'Linux',
        count: 3,
        appVersion: expect.any(String),
      },
    ]);
  });

  test('holds nothing of a person, a query or an issue, also where the page redacted nothing', async () => {
    const errors = [{ name: 'Anna Schmidt', message: TELLING, frames: [...PLANTED, 'index-4f3a.js:1:2'], count: 1 }];
    expect(await call('keepErrors', aFlush({ errors }))).toEqual({ ok: true, value: { kept: 1 } });
    const shown = await call('showErrors', undefined, 'admin');
    const told = JSON.stringify([kept(), shown]);
    expect(PLANTED.filter((secret) => told.includes(secret))).toEqual([]);
    expect(kept()).toMatchObject([{ name: 'Error', frames: ['index-4f3a.js:1:2'] }]);
  });

  test.each<[string, unknown]>([
    ['more than 20 errors', { errors: Array(21).fill(aFlush().errors[0]) }],
    ['a browser of its own', { browserFamily: 'anna@example.com' }],
    ['an id that says something', { trackingId: 'anna@example.com' }],
    ['no error', { errors: [] }],
  ])('with %s is refused', async (_what, changes) => {
    expect(await call('keepErrors', { ...aFlush(), ...(changes as object) })).toMatchObject({ code: 'BAD_INPUT' });
    expect(kept()).toEqual([]);
  });

  test('by 200 tabs with 20 errors each takes no more than 500 records a day', async () => {
    const errors = Array.from({ length: 20 }, (_, at) => ({
      ...{ name: 'TypeError', message: 'x is null', count: 1 },
      frames: [`index-4f3a.js:1:${at + 1}`],
    }));
    const tabs = Array.from({ length: 200 }, () => aFlush({ trackingId: crypto.randomUUID(), errors }));
    await Promise.all(tabs.map((flush) => call('keepErrors', flush)));
    expect(kept().length).toBeGreaterThan(250);
    expect(kept().length).toBeLessThanOrEqual(500);
  }, 60_000);
});

describe('an error of a function', () => {
  test('that nobody foresaw is kept without its values, and the reply is the bland one', async () => {
    const failed = await forge.as(site, () =>
      reply(async () => {
        throw new TypeError(TELLING);
      }),
    );
    expect(failed).toMatchObject({ ok: false, code: 'UNEXPECTED' });
    expect(kept()).toMatchObject([{ name: 'TypeError', origin: 'backend', count: 1 }]);
    expect((kept()[0] as { frames: string[] }).frames[0]).toMatch(/^errors\.test\.ts:\d+:\d+$/);
    expect(PLANTED.filter((secret) => JSON.stringify(kept()).includes(secret))).toEqual([]);
  });

  test('that was foreseen is not kept', async () => {
    await call('finishRun', {});
    await call('showErrors');
    expect(kept()).toEqual([]);
  });

  test('has its reply also where it cannot be recorded, and no error comes of that', async () => {
    const unreadable = new Error('x');
    // V8 reads the message when it writes the stack, which it does when somebody asks for it first.
    expect(unreadable.stack).toContain('Error: x');
    Object.defineProperty(unreadable, 'message', {
      get() {
        throw new Error('no text');
      },
    });
    const failed = await forge.as(site, () =>
      reply(async () => {
        throw unreadable;
      }),
    );
    expect(failed).toMatchObject({ ok: false, code: 'UNEXPECTED' });
    expect(kept()).toEqual([]);
    expect(JSON.stringify(forge.log)).toContain('error-not-recorded');
  });
});

test('the errors are for Jira admins only, the last seen first', async () => {
  expect(await call('showErrors')).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
  await call('keepErrors', aFlush());
  await call('keepErrors', aFlush({ trackingId: crypto.randomUUID(), browserFamily: 'Firefox', browserMajor: 140 }));
  expect(await call('showErrors', undefined, 'admin')).toMatchObject({
    ok: true,
    value: {
      groups: [{ message: 'x is null', count: 6, browsers: ['Chrome 141', 'Firefox 140'], systems: ['Linux'] }],
      cut: false,
      sending: { configured: false, days: [], next: { kind: 'error-groups', buckets: ['5-9'] } },
    },
  });
});
