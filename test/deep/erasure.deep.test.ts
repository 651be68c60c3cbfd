import { anErasure } from '../support/erasing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lmdbStore } from '../../host/kvs/lmdb-store';
import { memoryStore } from '../../host/kvs/memory-store';
import { inventory } from '../../src/inventory/inventory';
import { REPORT_KINDS, STAYS } from '../../src/privacy/erasure/erasure-scope';

/** What the platform lets a site read, and write, in a minute; its users have to have some of it. */
const MOST_A_MINUTE = 4_000;

test('100,000 records are erased within the limits of the platform, though every third run dies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-erasure-'));
  const records = lmdbStore(folder);
  try {
    const erasure = await anErasure({ records, flushes: 100_000 });
    // A run that dies has come further each time: an erasure that starts anew each time would never end.
    const deliveries = await erasure.run((delivery) =>
      delivery % 3 === 2 ? undefined : { afterCalls: 1_500 + 400 * delivery },
    );
    const { reads, writes } = erasure.busiestMinute();
    console.info({
      deliveries,
      minutes: Math.round(erasure.tookMs() / 60_000),
      reads,
      writes,
      ...erasure.platform.kvsTotals(erasure.site),
    });
    expect(erasure.left()).toMatchObject([
      { key: 'erasure:erasure-1', value: { step: 'done', late: 0 } },
      { key: 'tenant:this-site' },
    ]);
    expect(erasure.left()[0]!.value['counts']).toContain(100_000);
    expect(reads).toBeLessThan(MOST_A_MINUTE);
    expect(writes).toBeLessThan(MOST_A_MINUTE);
    expect(erasure.tookMs()).toBeLessThan(3_600_000);
  } finally {
    await records.close();
    await rm(folder, { recursive: true });
  }
}, 900_000);

/** One record of every kind that goes, and two reports, one of them withdrawn by its sender. */
const oneOfEach = [
  ...inventory.recordKinds
    .filter((kind) => kind.place === 'key-value storage' && !STAYS.has(kind.name) && !REPORT_KINDS.includes(kind))
    .map(({ name }) => ({ key: `${name}:one`, value: {} })),
  ...['a', 'b'].flatMap((id) => {
    const value = { reportId: id.repeat(32), ownerAccountId: 'jane', createdAt: '2026-11-22T09:00:00.000Z' };
    const kinds = id === 'a' ? REPORT_KINDS.filter(({ name }) => name !== 'report-withdrawal') : REPORT_KINDS;
    return kinds.map(({ name }) => ({ key: `${name}:${value.reportId}`, value }));
  }),
];

test('an erasure that dies after any number of calls, in any of its runs, ends as one that never died', async () => {
  const end = async (dies?: { readonly inDelivery: number; readonly afterCalls: number }) => {
    const erasure = await anErasure({ records: memoryStore(), flushes: 60, more: oneOfEach });
    const before: number[] = [];
    await erasure.run((delivery) => {
      before.push(erasure.requests());
      return delivery === dies?.inDelivery ? dies : undefined;
    });
    const requests = before.map((from, at) => (before[at + 1] ?? erasure.requests()) - from);
    const [receipt, ...rest] = erasure.left();
    const { step, kinds, counts, late, notAsked } = receipt!.value;
    return { requests, state: [receipt!.key, { step, kinds, counts, late, notAsked }, ...rest] };
  };
  const clean = await end();
  expect(clean.state).toMatchObject([
    'erasure:erasure-1',
    // There is no desk that could be asked.
    { step: 'done', late: 0, notAsked: 2 },
    { key: 'tenant:this-site' },
  ]);
  console.info(clean.requests);
  for (const [inDelivery, requests] of clean.requests.entries()) {
    // Beside storage it calls the queue, once for each of the reports; one that makes fewer calls dies at its end.
    for (let afterCalls = 0; afterCalls <= requests + 3; afterCalls += 1) {
      const { state } = await end({ inDelivery, afterCalls });
      expect({ inDelivery, afterCalls, state }).toEqual({ inDelivery, afterCalls, state: clean.state });
    }
  }
}, 900_000);
