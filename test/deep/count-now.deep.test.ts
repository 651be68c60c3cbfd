import { aSite, startForge } from '../support/forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lmdbStore } from '../../host/kvs/lmdb-store';
import { createStore } from '../../src/platform/store';
import { countRecords } from '../../src/privacy/counting/count-records';

/** What the platform lets a site read in a minute; its users have to have some of it. */
const MOST_A_MINUTE = 4_000;

test('Count now counts 100,000 records within the limits of the platform, a call of some seconds at a time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-count-'));
  const records = lmdbStore(folder);
  try {
    let nowMs = Date.parse('2026-11-23T09:00:00.000Z');
    const clock = { now: () => nowMs };
    const store = createStore(clock);
    const site = aSite();
    const forge = startForge({ store: records, now: clock.now, rates: 'enforced' });
    const space = records.space(site.installationId, 'plain');
    space.atomically(() => {
      for (let number = 0; number < 100_000; number += 1) {
        const value = { flushId: String(number).padStart(8, '0'), day: '2026-11-22', filler: 'x'.repeat(400) };
        space.put(`usage-flush:${value.day}.${value.flushId}`, { value, createdAtMs: nowMs, updatedAtMs: nowMs });
      }
    });
    let busiest = 0;
    let calls = 0;
    let progress: string | undefined;
    const counted = new Map<string, number>();
    do {
      const step = await forge.as(site, () => countRecords({ store, clock }, progress));
      for (const { kind, held } of step.counted) counted.set(kind, held.records);
      busiest = Math.max(busiest, forge.usage(site).readUnits);
      nowMs += step.pauseMs;
      progress = step.progress;
      calls += 1;
    } while (progress !== undefined);
    console.info({ calls, seconds: (nowMs - Date.parse('2026-11-23T09:00:00.000Z')) / 1000, busiest });
    expect(counted.get('usage-flush')).toBe(100_000);
    expect(busiest).toBeLessThan(MOST_A_MINUTE);
  } finally {
    await records.close();
    await rm(folder, { recursive: true });
  }
});
