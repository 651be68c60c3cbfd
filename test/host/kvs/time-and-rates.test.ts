import { describe, expect, test } from '@jest/globals';
import { aSite, startForge, type ForgeOptions } from '../../support/forge';
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';

const hour = 3_600_000;
const noon = Date.parse('2026-03-01T12:00:00.000Z');
const site = aSite();

/** A forge whose clock the test moves. */
function forgeAt(startMs: number, options: ForgeOptions = {}) {
  let nowMs = startMs;
  const forge = startForge({ now: () => nowMs, ...options });
  return {
    forge,
    run: <T>(work: () => Promise<T>) => forge.as(site, work),
    passes: (ms: number) => void (nowMs += ms),
  };
}
const keys = async () => (await kvs.query().limit(100).getMany()).results.map(({ key }) => key);
const ttl = (value: number) => ({ ttl: { value, unit: 'HOURS' } as const });

describe('expiry', () => {
  test('a record is there until its time is up, and then gone for every operation', async () => {
    const { run, passes } = forgeAt(noon);
    await run(() => kvs.set('a', 1, ttl(1)));
    passes(hour - 1);
    expect(await run(() => kvs.get('a'))).toBe(1);
    passes(1);
    expect(await run(() => kvs.get('a'))).toBeUndefined();
    expect(await run(keys)).toEqual([]);
    expect((await run(() => kvs.batchGet([{ key: 'a' }]))).failedKeys[0]?.error.code).toBe('KEY_NOT_FOUND');
    await run(() => kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' }));
  });

  test('with a lag of 48 hours an expired record is still seen and still blocks: a TTL is no lock', async () => {
    const { run, passes } = forgeAt(noon, { expiryLagMs: 48 * hour });
    await run(() => kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS', ...ttl(1) }));
    passes(hour + 48 * hour - 1);
    expect(await run(() => kvs.get('lock'))).toBe(1);
    const create = () => run(() => kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' }));
    await expect(create()).rejects.toMatchObject({ code: 'KEY_CONFLICT' });
    passes(1);
    await create();
    expect(await run(() => kvs.get('lock'))).toBe(2);
  });

  test('metadata tells when a record came, changed and goes', async () => {
    const { run, passes } = forgeAt(noon);
    const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
    await run(() => kvs.set('a', 1));
    passes(hour);
    await run(() => kvs.set('a', 2, ttl(24)));
    const expected = {
      key: 'a',
      value: 2,
      createdAt: noon,
      updatedAt: noon + hour,
      expireTime: '2026-03-02T13:00:00.000Z',
    };
    expect(await run(() => kvs.get('a', { metadataFields }))).toEqual(expected);
    const page = await run(() => kvs.query({ metadataFields }).where('key', WhereConditions.beginsWith('a')).getMany());
    expect(page.results).toEqual([expected]);
  });

  test('a set without a ttl ends the expiry', async () => {
    const { run, passes } = forgeAt(noon);
    await run(() => kvs.set('a', 1, ttl(1)));
    await run(() => kvs.set('a', 2));
    passes(2 * hour);
    expect(await run(() => kvs.get('a'))).toBe(2);
  });
});

test('with a query lag, queries see the past and gets the present', async () => {
  const { run, passes } = forgeAt(noon, { queryLagMs: 1000 });
  await run(() => kvs.set('a', 1));
  await run(() => kvs.set('b', 1));
  expect(await run(keys)).toEqual([]);
  passes(1000);
  expect(await run(keys)).toEqual(['a', 'b']);
  await run(() => kvs.delete('a'));
  await run(() => kvs.set('b', 2));
  await run(() => kvs.set('c', 2));
  expect(await run(() => kvs.get('a'))).toBeUndefined();
  const stale = await run(() => kvs.query().getMany());
  expect(stale.results).toEqual([
    { key: 'a', value: 1 },
    { key: 'b', value: 1 },
  ]);
  passes(1000);
  expect(await run(keys)).toEqual(['b', 'c']);
});

describe('rates', () => {
  test('count units of 10 KB, a batch rounded once, a transaction as a write, each site for itself', async () => {
    const { run, forge, passes } = forgeAt(noon);
    const tenKb = 'x'.repeat(9_000);
    await run(() => kvs.set('a', tenKb));
    await run(() => kvs.set('b', tenKb + tenKb));
    await run(() => kvs.batchSet([1, 2, 3].map((n) => ({ key: `c${n}`, value: 'x' }))));
    await run(() => kvs.transact().set('d', 1).delete('a').execute());
    await run(() => kvs.get('b'));
    await run(() => kvs.get('none'));
    await run(() => kvs.delete('b'));
    expect(forge.usage(site)).toEqual({ readUnits: 2 + 1, writeUnits: 1 + 2 + 1 + 1 + 1, requestsThisSecond: 7 });
    expect(forge.usage(aSite('globex'))).toEqual({ readUnits: 0, writeUnits: 0, requestsThisSecond: 0 });
    passes(60_000);
    await run(() => kvs.get('b'));
    expect(forge.usage(site)).toEqual({ readUnits: 1, writeUnits: 0, requestsThisSecond: 1 });
    expect(forge.totals(site)).toEqual({ requests: 8, readUnits: 4, writeUnits: 6 });
  });

  test('the 4,001st write of a minute is refused with 429, and the next minute is a new one', async () => {
    const { run, passes } = forgeAt(noon, { rates: 'enforced' });
    const units = 160; // 25 values of 64 KB in one batch, rounded once
    const batch = Array.from({ length: 25 }, (_, n) => ({ key: `k${n}`, value: 'x'.repeat(63_900) }));
    await run(() => kvs.set('a', 1));
    for (let written = 1; written + units <= 4000; written += units) await run(() => kvs.batchSet(batch));
    const tooMany = run(() => kvs.batchSet(batch));
    await expect(tooMany).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', responseDetails: { status: 429 } });
    passes(60_000);
    await run(() => kvs.batchSet(batch));
  });
});

test('a fault makes one operation fail as the platform would', async () => {
  const { run } = forgeAt(noon, {
    fault: ({ path }) =>
      path === '/api/v1/set' ? { status: 500, code: 'INTERNAL', message: 'Try later.' } : undefined,
  });
  await expect(run(() => kvs.set('a', 1))).rejects.toMatchObject({ code: 'INTERNAL', message: 'Try later.' });
  expect(await run(() => kvs.get('a'))).toBeUndefined();
});

test('what is not emulated says so, to the app and in the log', async () => {
  const { run, forge } = forgeAt(noon);
  const message = 'not emulated by the Openbook host: /api/v1/entity/get';
  await expect(run(() => kvs.entity('thing').get('a'))).rejects.toMatchObject({
    message,
    responseDetails: { status: 501 },
  });
  expect(forge.log.map((entry) => entry.message)).toEqual([message]);
});
