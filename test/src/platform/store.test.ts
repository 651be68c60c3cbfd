import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../../src/app-error';
import { exportDefinition } from '../../../src/inventory/kinds/export-definition';
import { exportRun } from '../../../src/inventory/kinds/export-run';
import { logLine } from '../../../src/inventory/kinds/log-line';
import { reportScreenshot } from '../../../src/inventory/kinds/report-screenshot';
import { tenant } from '../../../src/inventory/kinds/tenant';
import type { ValueOf } from '../../../src/inventory/record-kind';
import { recordsPerReply } from '../../../src/platform/records-per-reply';
import { createStore } from '../../../src/platform/store';

const DAY = 86_400_000;
const START = Date.parse('2026-11-23T09:00:00.000Z');

const aRun = (changes: Partial<ValueOf<typeof exportRun>> = {}): ValueOf<typeof exportRun> => ({
  runId: 'run-1',
  format: 'csv',
  columns: 11,
  appVersion: '1.0.0',
  startedAt: '2026-11-23T09:00:00.000Z',
  outcome: 'running',
  ...changes,
});

const site = aSite();
let now: number;
let forge: ReturnType<typeof startForge>;
const store = createStore({ now: () => now });

beforeEach(() => {
  now = START;
  // The platform deletes expired records up to 48 hours late; here it always does.
  forge = startForge({ now: () => now, expiryLagMs: 2 * DAY });
});

const keys = () => forge.records(site).map(({ key }) => key);

describe('what the inventory declares', () => {
  test('is kept under the prefix of its kind, with the expiry of its kind', async () => {
    await forge.as(site, () => store.put(exportRun, 'run-1', aRun()));
    expect(forge.records(site)).toMatchObject([
      { key: 'export-run:run-1', value: aRun(), expiresAtMs: START + 90 * DAY },
    ]);
  });

  test.each([
    ['sooner where asked', 30 * DAY + 1_500, START + 30 * DAY + 1_000],
    ['never later than declared', 400 * DAY, START + 90 * DAY],
    ['at once where the time is over', -DAY, START + 1_000],
  ])('expires %s', async (_when, afterMs, expiresAtMs) => {
    await forge.as(site, () => store.put(exportRun, 'run-1', aRun(), START + afterMs));
    await forge.as(site, () => store.create(exportRun, 'run-2', aRun(), START + afterMs));
    expect(forge.records(site).map((record) => record.expiresAtMs)).toEqual([expiresAtMs, expiresAtMs]);
  });

  test('comes back, is found, listed and removed', async () => {
    await forge.as(site, async () => {
      expect(await store.find(exportRun, 'run-1')).toBeNull();
      await expect(store.get(exportRun, 'run-1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await store.put(exportRun, 'run-1', aRun());
      expect(await store.get(exportRun, 'run-1')).toEqual(aRun());
      expect(await store.list(exportRun)).toEqual({ records: [{ id: 'run-1', value: aRun() }] });
      expect(await store.list(tenant)).toEqual({ records: [] });
      await store.remove(exportRun, 'run-1');
      await store.remove(exportRun, 'run-1');
    });
    expect(keys()).toEqual([]);
  });

  test('is created once: the second time is a conflict and changes nothing', async () => {
    await forge.as(site, async () => {
      await store.create(exportRun, 'run-1', aRun());
      await expect(store.create(exportRun, 'run-1', aRun({ columns: 99 }))).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await store.get(exportRun, 'run-1')).toEqual(aRun());
    });
  });

  test('is listed page by page, each record once', async () => {
    const runs = Array.from({ length: 60 }, (_, i) => aRun({ runId: `run-${String(i).padStart(2, '0')}` }));
    await forge.as(site, async () => {
      await store.batch(
        exportRun,
        runs.map((value) => ({ id: value.runId, value })),
      );
      const first = await store.list(exportRun, { limit: 25 });
      const second = await store.list(exportRun, { limit: 25, cursor: first.cursor! });
      const third = await store.list(exportRun, { limit: 25, cursor: second.cursor! });
      expect([...first.records, ...second.records, ...third.records].map(({ value }) => value)).toEqual(runs);
      expect(third.cursor).toBeUndefined();
    });
  });
});

describe('what lies in storage', () => {
  test('is shown with what the platform knows of it, also when it has expired', async () => {
    await forge.as(site, () => store.put(exportRun, 'run-1', aRun()));
    now += DAY;
    await forge.as(site, () => store.put(exportRun, 'run-1', aRun({ columns: 2 })));
    now += 90 * DAY;
    await forge.as(site, async () => {
      expect(await store.list(exportRun)).toEqual({ records: [] });
      expect(await store.inspect(exportRun)).toEqual({
        records: [
          {
            id: 'run-1',
            value: aRun({ columns: 2 }),
            bytes: JSON.stringify(aRun({ columns: 2 })).length,
            createdAtMs: START,
            updatedAtMs: START + DAY,
            expiresAtMs: START + 91 * DAY,
          },
        ],
      });
    });
  });

  test.each([
    ['export-run', exportRun, 100],
    ['export-definition', exportDefinition, 18],
    ['report-screenshot', reportScreenshot, 18],
  ])('comes in pages that fit into one reply, however large: %s', (_name, kind, most) => {
    expect(recordsPerReply(kind)).toBe(most);
  });
});

describe('what the inventory does not declare', () => {
  const withEmail = { ...aRun(), email: 'jane@example.com' };

  test.each([
    ['put', () => store.put(exportRun, 'run-1', withEmail)],
    ['create', () => store.create(exportRun, 'run-1', withEmail)],
    [
      'batch',
      () =>
        store.batch(exportRun, [
          { id: 'run-0', value: aRun() },
          { id: 'run-1', value: withEmail },
        ]),
    ],
  ])('is refused by %s, and nothing is written', async (_name, write) => {
    await expect(forge.as(site, write)).rejects.toEqual(
      new AppError(
        'UNDECLARED_DATA',
        'Nothing was kept: in a record of kind "export-run" the field "email" is not declared. ' +
          'Declare it in src/inventory, or leave it out.',
      ),
    );
    expect(keys()).toEqual([]);
  });

  test('is a type error as well', () => {
    const misspelt = () =>
      store.put(exportRun, 'run-1', {
        ...aRun(),
        // @ts-expect-error: the value type of the kind has no such field.
        email: 'jane@example.com',
      });
    return expect(forge.as(site, misspelt)).rejects.toMatchObject({ code: 'UNDECLARED_DATA' });
  });

  test('cannot be kept in storage when it belongs elsewhere', async () => {
    const line = { level: 'info', event: 'x' } as const;
    await expect(forge.as(site, () => store.put(logLine, 'a', line))).rejects.toEqual(
      new AppError('UNDECLARED_DATA', 'Nothing was kept: the inventory places "log-line" in platform logs.'),
    );
  });
});

describe('what storage cannot hold is said before the platform says it', () => {
  const aDefinition = (jql: string): ValueOf<typeof exportDefinition> => ({
    definitionId: 'd',
    version: 1,
    name: 'n',
    jql,
    columnIds: [],
    headers: [],
    format: 'csv',
    delimiter: 'comma',
    decimal: 'point',
    dates: 'iso',
    bom: false,
    formulas: 'guard',
    zone: 'user',
    richText: 'plain',
    ownerAccountId: 'a',
    sharing: 'private',
    mentionedAccountIds: [],
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
  });

  test('a value over 240 KiB', async () => {
    const columnIds = Array.from({ length: 500 }, () => 'é'.repeat(200));
    const big = {
      ...aDefinition('x'.repeat(10_000)),
      columnIds,
      mentionedAccountIds: Array(500).fill('a'.repeat(128)),
    };
    await expect(forge.as(site, () => store.put(exportDefinition, 'd', big))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringMatching(
        /^Nothing was kept: this export definition has \d+ bytes and Forge stores at most 245760\./,
      ),
    });
    expect(keys()).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['a/b', 'a slash'],
    ['a b', 'a space'],
    ['x'.repeat(490), 'too long'],
    ['é', 'a letter beyond ASCII'],
  ])('the id "%s" (%s)', async (id) => {
    await expect(forge.as(site, () => store.put(exportRun, id, aRun()))).rejects.toEqual(
      new AppError(
        'BAD_INPUT',
        'An id of kind "export-run" must have 1 to 489 characters, each a letter, a digit or one of : . _ # -',
      ),
    );
  });
});

describe('expiry', () => {
  test('hides a record at once, though the platform deletes it up to 48 hours late', async () => {
    await forge.as(site, () => store.put(exportRun, 'run-1', aRun()));
    now = START + 90 * DAY - 1;
    expect(await forge.as(site, () => store.find(exportRun, 'run-1'))).toEqual(aRun());
    now = START + 90 * DAY;
    expect(keys()).toEqual(['export-run:run-1']);
    expect(await forge.as(site, () => store.find(exportRun, 'run-1'))).toBeNull();
    expect(await forge.as(site, () => store.list(exportRun))).toEqual({ records: [] });
  });

  test('is no lock: a record that has expired still conflicts until the platform deletes it', async () => {
    await forge.as(site, () => store.create(exportRun, 'run-1', aRun()));
    now = START + 91 * DAY;
    await expect(forge.as(site, () => store.create(exportRun, 'run-1', aRun()))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

test('two sites never see each other, however their calls interleave', async () => {
  const sites = [aSite('acme'), aSite('globex')] as const;
  const step = fc.record({ site: fc.nat(1), id: fc.nat(3), remove: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      forge = startForge({ now: () => now });
      const expected = [new Map<string, number>(), new Map<string, number>()] as const;
      await Promise.all(
        steps.map(({ site: at, id, remove }, i) => {
          const runId = `run-${at}-${id}`;
          if (remove) expected[at]!.delete(runId);
          else expected[at]!.set(runId, i);
          return forge.as(sites[at]!, () =>
            remove ? store.remove(exportRun, runId) : store.put(exportRun, runId, aRun({ runId, columns: i })),
          );
        }),
      );
      for (const at of [0, 1] as const) {
        const { records } = await forge.as(sites[at], () => store.list(exportRun));
        expect(new Map(records.map(({ id, value }) => [id, value.columns]))).toEqual(expected[at]);
      }
    }),
    { numRuns: 50 },
  );
});
