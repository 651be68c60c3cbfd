import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lmdbStore } from '../../../host/kvs/lmdb-store';
import { memoryStore } from '../../../host/kvs/memory-store';
import type { Store, StoredRecord } from '../../../host/kvs/store';

const record = (value: unknown): StoredRecord => ({ value, createdAtMs: 1, updatedAtMs: 2 });

// Few keys over the store's whole alphabet, so that prefixes, neighbours and repeats are common.
const key = fc.string({
  unit: fc.constantFrom('a', 'b', 'Z', '0', ':', '.', '-', '_', '#', ' ', '\t', '\u00a0', '\u3000'),
  maxLength: 4,
});
const installation = fc.constantFrom('one', 'on', 'one0');
const write = fc.record({ installation, key, value: fc.option(fc.jsonValue()) });

describe.each(['memory', 'lmdb'])('the %s store', (kind) => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'openbook-store-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  let runs = 0;
  const openStore = (): Store => (kind === 'lmdb' ? lmdbStore(join(directory, String((runs += 1)))) : memoryStore());

  test('holds what a map of maps would, in order of the keys, for each installation apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 40 }), key, fc.option(key), async (writes, prefix, after) => {
        const store = openStore();
        const model = new Map<string, Map<string, unknown>>();
        for (const { installation: owner, key: name, value } of writes) {
          const space = store.space(owner, 'plain');
          const expected = model.get(owner) ?? new Map<string, unknown>();
          model.set(owner, expected);
          if (value === null) {
            space.remove(name);
            expected.delete(name);
          } else {
            space.put(name, record(value));
            // JSON knows no negative zero.
            expected.set(name, JSON.parse(JSON.stringify(value)));
          }
        }
        for (const [owner, expected] of model) {
          const found = [...store.space(owner, 'plain').scan(prefix, after ?? undefined)];
          const names = [...expected.keys()].filter(
            (name) => name.startsWith(prefix) && (after === null || name > after),
          );
          expect(found).toEqual(names.sort().map((name) => [name, record(expected.get(name))]));
          expect([...store.space(owner, 'secret').scan('')]).toEqual([]);
        }
        await store.close();
      }),
      { numRuns: kind === 'lmdb' ? 30 : 300 },
    );
  });

  test('does all writes of a step or none', async () => {
    const store = openStore();
    const space = store.space('one', 'plain');
    space.put('kept', record('as it was'));
    const step = () =>
      space.atomically(() => {
        space.put('kept', record('changed'));
        space.put('new', record(1));
        throw new Error('half way');
      });
    expect(step).toThrow('half way');
    expect([...space.scan('')]).toEqual([['kept', record('as it was')]]);
    expect(space.atomically(() => 'result')).toBe('result');
    await store.close();
  });

  test('gives copies: what a reader does to a value stays with the reader', async () => {
    const store = openStore();
    const space = store.space('one', 'plain');
    const value = { list: [1] };
    space.put('a', record(value));
    value.list.push(2);
    (space.get('a')?.value as typeof value).list.push(3);
    expect(space.get('a')).toEqual(record({ list: [1] }));
    await store.close();
  });
});

test('the lmdb store still has its records after it was closed and opened again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'openbook-reopen-'));
  const before = lmdbStore(directory);
  before.space('one', 'plain').put('a', record('kept'));
  await before.close();
  const after = lmdbStore(directory);
  expect(after.space('one', 'plain').get('a')).toEqual(record('kept'));
  await after.close();
  await rm(directory, { recursive: true });
});
