import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { UsageRow } from '../../../src/contract';
import { usageDay } from '../../../src/inventory/kinds/usage-day';
import { createStore } from '../../../src/platform/store';
import type { DailyNumbers } from '../../../src/usage/daily-numbers-of';
import { listSendings } from '../../../src/platform/send-day';
import { sendDailyNumbers, type NumbersPorts } from '../../../src/usage/send-daily-numbers';
import { usageSending } from '../../../src/inventory/kinds/usage-sending';
import { listsOf } from '../../../src/usage/usage-rows';
import { breakingStore } from '../../support/breaking-store';

const site = aSite();
const DAY = 86_400_000;
const row = (count: number): UsageRow => ({ feature: 'preview', outcome: 'done', size: 'none', count });

let now: number;
const clock = { now: () => now };
const store = createStore(clock);
let forge: ReturnType<typeof startForge>;
let sent: DailyNumbers[];
let ids: number;

beforeEach(() => {
  now = Date.parse('2026-11-24T02:00:00.000Z');
  forge = startForge({ now: clock.now });
  sent = [];
  ids = 0;
});

const ports = (changes: Partial<NumbersPorts> = {}): NumbersPorts => ({
  store,
  clock,
  hasTime: () => true,
  newId: () => `send-${(ids += 1)}`,
  appVersion: '1.2.3',
  maySend: true,
  send: async (numbers) => (sent.push(numbers), 'delivered'),
  ...changes,
});
const job = (changes: Partial<NumbersPorts> = {}) => forge.as(site, () => sendDailyNumbers(ports(changes)));
const closed = (day: string, rows: readonly UsageRow[]) =>
  forge.as(site, () => store.create(usageDay, day, { day, ...listsOf(rows) }));
const states = () => forge.as(site, () => listSendings(store, usageSending));

describe('the numbers of a closed day', () => {
  test('are sent once, also when the job runs twice', async () => {
    await closed('2026-11-23', [row(7)]);
    await job();
    await job();
    expect(sent).toEqual([
      {
        sendId: 'send-1',
        day: '2026-11-23',
        appVersion: '1.2.3',
        features: ['preview'],
        outcomes: ['done'],
        sizes: ['none'],
        buckets: ['5-9'],
      },
    ]);
    expect(await states()).toEqual([{ day: '2026-11-23', state: 'sent' }]);
  });

  test('are sent again under the same id while the collector cannot take them, each day under one of its own', async () => {
    await closed('2026-11-22', [row(7)]);
    await closed('2026-11-23', [row(7)]);
    const tried: string[] = [];
    await job({ send: async ({ day, sendId }) => (tried.push(`${day} ${sendId}`), 'later') });
    expect(await states()).toEqual([
      { day: '2026-11-23', state: 'waiting' },
      { day: '2026-11-22', state: 'waiting' },
    ]);
    now += DAY;
    await job();
    expect(tried).toEqual(['2026-11-22 send-1', '2026-11-23 send-2']);
    expect(sent.map(({ day, sendId }) => `${day} ${sendId}`)).toEqual(tried);
  });

  test('have the same id when the process is lost between the collector and the note that they were sent', async () => {
    await closed('2026-11-23', [row(7)]);
    // list, find, create, put
    const lost = breakingStore(store, { atCall: 3, reached: false });
    await expect(job({ store: lost })).rejects.toThrow('The process is gone.');
    await job();
    expect(sent.map(({ sendId }) => sendId)).toEqual(['send-1', 'send-1']);
    expect(await states()).toEqual([{ day: '2026-11-23', state: 'sent' }]);
  });

  test('are dropped for good where nothing may leave when the day is closed', async () => {
    await closed('2026-11-23', [row(7)]);
    await job({ maySend: false });
    await job();
    expect(sent).toEqual([]);
    expect(await states()).toEqual([{ day: '2026-11-23', state: 'dropped' }]);
  });

  test('that still wait are dropped as soon as nothing may leave any more', async () => {
    await closed('2026-11-23', [row(7)]);
    await job({ send: async () => 'later' });
    await job({ maySend: false });
    expect(await states()).toEqual([{ day: '2026-11-23', state: 'dropped' }]);
  });

  test('of a fortnight ago are of no interest', async () => {
    await closed('2026-11-23', [row(7)]);
    now += 15 * DAY;
    await job();
    expect([sent, await states()]).toEqual([[], []]);
  });

  test('wait for the next run where the time does not suffice', async () => {
    await closed('2026-11-23', [row(7)]);
    await job({ hasTime: () => false });
    expect([sent, await states()]).toEqual([[], []]);
  });
});
