import { anErasure } from '../support/erasing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lmdbStore } from '../../host/kvs/lmdb-store';

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
