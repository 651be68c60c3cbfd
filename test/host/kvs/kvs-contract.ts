/**
 * What the app relies on of `@forge/kvs`, as cases without a test framework: Jest runs them over every store of the host,
 * and a function of a deployed development app can run the same list (host/UNVERIFIED.md). Each case keeps to keys of its own.
 */
import assert from 'node:assert/strict';
import { ForgeKvsAPIError, kvs, MetadataField, WhereConditions } from '@forge/kvs';

export type ContractCase = {
  readonly name: string;
  /** `key` makes a key that nothing else uses. */
  readonly check: (key: (name: string) => string) => Promise<void>;
};

const refusal = (code: string) => (error: unknown) => error instanceof ForgeKvsAPIError && error.code === code;
const anyRefusal = (error: unknown) => error instanceof ForgeKvsAPIError;

/** Every key under a prefix, page by page. */
async function keysUnder(prefix: string, limit: number): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(limit);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    assert.ok(page.results.length <= limit);
    keys.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

/** Queries are eventually consistent on the platform: gives them 5 seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await check();
    } catch (error) {
      if (attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** A value with `depth` arrays in one another, and a value whose JSON has `bytes` bytes. */
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
const ofSize = (bytes: number) => 'x'.repeat(bytes - 2);

const values: readonly unknown[] = [
  'text',
  '',
  'snow ☃, emoji 🧭, العربية',
  0,
  -1.5,
  true,
  false,
  [],
  [1, [null, 'a']],
  {},
  { a: { b: [{ c: null }] } },
];

export const kvsContract: readonly ContractCase[] = [
  {
    name: 'a missing key is undefined, with metadata too',
    async check(key) {
      assert.equal(await kvs.get(key('none')), undefined);
      assert.equal(await kvs.get(key('none'), { metadataFields: [MetadataField.CREATED_AT] }), undefined);
    },
  },
  {
    name: 'every JSON value comes back as it was',
    async check(key) {
      for (const [index, value] of values.entries()) {
        await kvs.set(key(`value-${index}`), value);
        assert.deepEqual(await kvs.get(key(`value-${index}`)), value);
      }
    },
  },
  {
    name: 'the last write wins',
    async check(key) {
      await kvs.set(key('a'), 'first');
      await kvs.set(key('a'), { second: true });
      assert.deepEqual(await kvs.get(key('a')), { second: true });
    },
  },
  {
    name: 'delete removes, and a second delete is as good',
    async check(key) {
      await kvs.set(key('a'), 1);
      await kvs.delete(key('a'));
      await kvs.delete(key('a'));
      assert.equal(await kvs.get(key('a')), undefined);
    },
  },
  {
    name: 'FAIL_IF_EXISTS creates once; then it is KEY_CONFLICT with status 409 and the value stays',
    async check(key) {
      await kvs.set(key('lock'), 'first', { keyPolicy: 'FAIL_IF_EXISTS' });
      await assert.rejects(
        kvs.set(key('lock'), 'second', { keyPolicy: 'FAIL_IF_EXISTS' }),
        (error: unknown) =>
          refusal('KEY_CONFLICT')(error) && (error as ForgeKvsAPIError).responseDetails.status === 409,
      );
      assert.equal(await kvs.get(key('lock')), 'first');
    },
  },
  {
    name: 'of twelve that create one key at once, one wins',
    async check(key) {
      const attempts = Array.from({ length: 12 }, (_, index) =>
        kvs.set(key('race'), index, { keyPolicy: 'FAIL_IF_EXISTS' }),
      );
      const outcomes = await Promise.allSettled(attempts);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal(await kvs.get(key('race')), winner);
    },
  },
  {
    name: 'returnValue gives the previous or the latest value',
    async check(key) {
      const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
      assert.equal(await kvs.set(key('a'), 1, previous), undefined);
      assert.deepEqual(await kvs.set(key('a'), 2, previous), { key: key('a'), value: 1 });
      const latest = await kvs.set(key('a'), 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' });
      assert.deepEqual(latest, { key: key('a'), value: 3 });
    },
  },
  {
    name: 'metadata has the types that @forge/kvs declares, and an expiry only where there is one',
    async check(key) {
      const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
      await kvs.set(key('stays'), 1);
      await kvs.set(key('goes'), 1, { ttl: { value: 1, unit: 'DAYS' } });
      const stays = await kvs.get(key('stays'), { metadataFields });
      const goes = await kvs.get(key('goes'), { metadataFields });
      assert.equal(typeof stays?.createdAt, 'number');
      assert.equal(typeof stays?.updatedAt, 'number');
      assert.equal(stays?.expireTime, undefined);
      assert.ok(Number.isFinite(Date.parse(goes?.expireTime ?? '')));
    },
  },
  {
    name: 'a secret is neither a plain value nor in a query, and the other way round',
    async check(key) {
      await kvs.setSecret(key('a'), 'secret');
      assert.equal(await kvs.get(key('a')), undefined);
      assert.deepEqual(await keysUnder(key('a'), 10), []);
      await kvs.set(key('a'), 'plain');
      assert.equal(await kvs.getSecret(key('a')), 'secret');
      await kvs.deleteSecret(key('a'));
      await kvs.deleteSecret(key('a'));
      assert.equal(await kvs.getSecret(key('a')), undefined);
      assert.equal(await kvs.get(key('a')), 'plain');
    },
  },
  {
    name: 'a query gives every key under the prefix once, ascending, whatever the page size',
    async check(key) {
      const keys = Array.from({ length: 23 }, (_, index) => key(`row-${String(index).padStart(2, '0')}`));
      await kvs.batchSet(keys.map((name) => ({ key: name, value: 'x' })));
      await kvs.set(key('rov'), 'before the prefix');
      await kvs.set(key('rox'), 'after the prefix');
      for (const limit of [1, 10, 23, 100]) {
        await eventually(async () => assert.deepEqual(await keysUnder(key('row-'), limit), keys));
      }
    },
  },
  {
    name: 'a query without a limit gives 10, getOne gives the first',
    async check(key) {
      await kvs.batchSet(Array.from({ length: 11 }, (_, index) => ({ key: key(`k${index + 10}`), value: index })));
      await eventually(async () => {
        const { results, nextCursor } = await kvs
          .query()
          .where('key', WhereConditions.beginsWith(key('k')))
          .getMany();
        assert.equal(results.length, 10);
        assert.equal(typeof nextCursor, 'string');
        const first = await kvs
          .query()
          .where('key', WhereConditions.beginsWith(key('k')))
          .getOne();
        assert.deepEqual(first, { key: key('k10'), value: 0 });
      });
    },
  },
  {
    name: 'a query takes 1 to 100',
    async check() {
      for (const limit of [0, 101]) await assert.rejects(kvs.query().limit(limit).getMany(), anyRefusal);
    },
  },
  {
    name: 'a batch does what it can and says what failed',
    async check(key) {
      const bad = `${key('b')}/slash`;
      const set = await kvs.batchSet([
        { key: key('a'), value: 1 },
        { key: bad, value: 2 },
      ]);
      assert.deepEqual(
        [set.successfulKeys.map((item) => item.key), set.failedKeys.map((item) => [item.key, item.error.code])],
        [[key('a')], [[bad, 'INVALID_KEY']]],
      );
      const got = await kvs.batchGet([{ key: key('a') }, { key: key('none') }]);
      assert.deepEqual(
        got.successfulKeys.map((item) => [item.key, item.value]),
        [[key('a'), 1]],
      );
      await kvs.batchDelete([{ key: key('a') }]);
      assert.equal(await kvs.get(key('a')), undefined);
    },
  },
  {
    name: 'a batch of no key, of a key twice or of 26 keys fails as a whole',
    async check(key) {
      const items = (count: number) =>
        Array.from({ length: count }, (_, index) => ({ key: key(`k${index}`), value: 1 }));
      for (const batch of [[], [...items(2), ...items(1)], items(26)]) {
        await assert.rejects(kvs.batchSet(batch), anyRefusal);
        await assert.rejects(kvs.batchGet(batch), anyRefusal);
        await assert.rejects(kvs.batchDelete(batch), anyRefusal);
      }
      assert.equal(await kvs.get(key('k0')), undefined);
      assert.equal((await kvs.batchSet(items(25))).successfulKeys.length, 25);
    },
  },
  {
    name: 'a transaction sets and deletes together',
    async check(key) {
      await kvs.set(key('old'), 1);
      await kvs
        .transact()
        .set(key('new'), { n: 1 }, undefined, { ttl: { value: 1, unit: 'HOURS' } })
        .delete(key('old'))
        .delete(key('never'))
        .execute();
      assert.deepEqual([await kvs.get(key('new')), await kvs.get(key('old'))], [{ n: 1 }, undefined]);
    },
  },
  {
    name: 'a transaction with one bad part does nothing',
    async check(key) {
      const tooLong = 'k'.repeat(501);
      await kvs.set(key('kept'), 'as it was');
      const bad = [
        kvs.transact().set(key('kept'), 'changed').set(tooLong, 1),
        kvs
          .transact()
          .delete(key('kept'))
          .set(key('x'), ofSize(240 * 1024 + 1)),
        kvs.transact().set(key('kept'), 'changed').delete(key('kept')),
        Array.from({ length: 26 }).reduce(
          (builder: ReturnType<typeof kvs.transact>, _, index) => builder.set(key(`t${index}`), index),
          kvs.transact(),
        ),
      ];
      for (const transaction of bad) await assert.rejects(transaction.execute(), anyRefusal);
      assert.equal(await kvs.get(key('kept')), 'as it was');
      assert.equal(await kvs.get(key('t0')), undefined);
    },
  },
  {
    name: 'keys have 1 to 500 characters of a small alphabet',
    async check(key) {
      await assert.rejects(kvs.set('', 1), refusal('KEY_TOO_SHORT'));
      await assert.rejects(kvs.set('k'.repeat(501), 1), refusal('KEY_TOO_LONG'));
      for (const name of ['a/b', 'é', '☃', ' ', 'a@b', 'a,b'])
        await assert.rejects(kvs.set(name, 1), refusal('INVALID_KEY'));
      for (const name of [key('A:b.c_d-1 #2'), key('k').padEnd(500, 'k')]) {
        await kvs.set(name, name.length);
        assert.equal(await kvs.get(name), name.length);
      }
    },
  },
  {
    name: 'a value has at most 240 KiB and 31 levels, and is not null',
    async check(key) {
      await kvs.set(key('size'), ofSize(240 * 1024));
      await assert.rejects(kvs.set(key('size'), ofSize(240 * 1024 + 1)), refusal('MAX_SIZE'));
      await kvs.set(key('depth'), nested(31));
      await assert.rejects(kvs.set(key('depth'), nested(33)), refusal('MAX_DEPTH'));
      await assert.rejects(kvs.set(key('null'), null), anyRefusal);
      await assert.rejects(kvs.set(key('undefined'), undefined), anyRefusal);
      assert.equal(await kvs.get(key('null')), undefined);
    },
  },
  {
    name: 'a ttl is a whole number of seconds to days, a year at most',
    async check(key) {
      await kvs.set(key('year'), 1, { ttl: { value: 365, unit: 'DAYS' } });
      for (const value of [0, -1, 1.5, 366]) {
        await assert.rejects(kvs.set(key('bad'), 1, { ttl: { value, unit: 'DAYS' } }), anyRefusal);
      }
      assert.equal(await kvs.get(key('bad')), undefined);
    },
  },
];
