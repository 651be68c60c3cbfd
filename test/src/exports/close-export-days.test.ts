import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { closeExportDays } from '../../../src/exports/close-export-days';
import { exportRunStore, runIdAt, type ExportRun } from '../../../src/exports/export-run-store';
import { runHistory } from '../../../src/exports/run-history';
import { exportRun } from '../../../src/inventory/kinds/export-run';
import { createStore, type Store } from '../../../src/platform/store';
import { breakingStore } from '../../support/breaking-store';

const site = aSite();
const DAY = 86_400_000;
let now: number;
const clock = { now: () => now };
const store = createStore(clock);
let forge: ReturnType<typeof startForge>;
let runs = 0;

beforeEach(() => {
  now = Date.parse('2026-11-24T02:00:00.000Z');
  forge = startForge({ now: clock.now });
});

const ran = (startedAt: string, changes: Partial<ExportRun> = {}) =>
  forge.as(site, () =>
    exportRunStore(store).create({
      runId: runIdAt(Date.parse(startedAt), `run-${(runs += 1)}`),
      format: 'csv',
      columns: 1,
      appVersion: '1.0.0',
      startedAt,
      outcome: 'completed',
      rows: 10,
      ...changes,
    }),
  );
const job = (on: Store = store) => forge.as(site, () => closeExportDays({ store: on, clock, hasTime: () => true }));
const rows = () => forge.records(site).flatMap(({ key, value }) => (key.startsWith('export-day:') ? [value] : []));
const history = async () =>
  (await forge.as(site, () => runHistory({ store, clock }))).days.map(
    ({ day, format, runs, rows }) => `${day} ${format} ${runs} ${rows}`,
  );

describe('the exports of a day', () => {
  test('become one row once no run of it can go on: a run may be resumed for 24 hours', async () => {
    await ran('2026-11-22T09:00:00.000Z');
    await ran('2026-11-22T10:00:00.000Z', { outcome: 'failed', rows: 3, format: 'xlsx' });
    await ran('2026-11-22T11:00:00.000Z', { outcome: 'cancelled', rows: 3 });
    await ran('2026-11-22T12:00:00.000Z', { outcome: 'running' });
    await ran('2026-11-23T00:00:00.000Z');
    await job();
    expect(rows()).toEqual([
      {
        day: '2026-11-22',
        formats: ['csv', 'xlsx'],
        completed: [1, 0],
        cancelled: [1, 0],
        failed: [0, 1],
        unfinished: [1, 0],
        rows: [10, 0],
      },
    ]);
  });

  test('wait another hour for a run that was resumed at the last moment', async () => {
    await ran('2026-11-22T23:59:59.000Z');
    now = Date.parse('2026-11-24T00:59:59.999Z');
    await job();
    expect(rows()).toEqual([]);
    now += 1;
    await job();
    expect(rows()).toHaveLength(1);
  });

  test('read the same in the history before and after the day is closed, and when the runs are gone', async () => {
    await ran('2026-11-20T09:00:00.000Z');
    await ran('2026-11-22T09:00:00.000Z', { format: 'tables' });
    await ran('2026-11-24T01:00:00.000Z');
    const before = await history();
    expect(before).toEqual(['2026-11-24 csv 1 10', '2026-11-22 tables 1 10', '2026-11-20 csv 1 10']);
    await job();
    expect(rows()).toHaveLength(2);
    expect(await history()).toEqual(before);
    await forge.as(site, async () => {
      for (const { key } of forge.records(site).filter(({ key }) => key.startsWith('export-run:'))) {
        const { runId, startedAt } = await exportRunStore(store).get(key.slice('export-run:'.length));
        if (startedAt < '2026-11-23') await store.remove(exportRun, runId);
      }
    });
    expect(await history()).toEqual(before);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'are all there after a run of the job that was lost at its call %i, and after a missed week',
    async (atCall) => {
      for (const day of ['2026-11-18', '2026-11-19', '2026-11-22']) await ran(`${day}T09:00:00.000Z`);
      for (const reached of [true, false]) await job(breakingStore(store, { atCall, reached })).catch(() => undefined);
      now += 7 * DAY;
      await ran('2026-11-28T09:00:00.000Z');
      await Promise.all([job(), job()]);
      expect(rows()).toMatchObject([
        { day: '2026-11-18', completed: [1] },
        { day: '2026-11-19', completed: [1] },
        { day: '2026-11-22', completed: [1] },
        { day: '2026-11-28', completed: [1] },
      ]);
    },
  );
});
