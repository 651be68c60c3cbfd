import { aSite, startForge } from '../../support/forge';
import { describe, expect, test } from '@jest/globals';
import { exportRunStore, runIdAt, type ExportRun } from '../../../src/exports/export-run-store';
import { runHistory } from '../../../src/exports/run-history';
import { createStore } from '../../../src/platform/store';

const site = aSite();
const NOW = Date.parse('2026-11-24T09:00:00.000Z');
const clock = { now: () => NOW };
const store = createStore(clock);

type Past = { readonly startedAt: string; readonly changes?: Partial<ExportRun> };

async function historyOf(runs: readonly Past[]) {
  const forge = startForge({ now: clock.now });
  return forge.as(site, async () => {
    for (const [at, { startedAt, changes }] of runs.entries()) {
      await exportRunStore(store).create({
        runId: runIdAt(Date.parse(startedAt), `run-${at}`),
        format: 'csv',
        columns: 1,
        appVersion: '1.0.0',
        startedAt,
        outcome: 'completed',
        rows: 10,
        ...changes,
      });
    }
    return runHistory({ store, clock });
  });
}

describe('the history of runs', () => {
  test('goes by UTC days, newest first, from today to 29 days ago', async () => {
    const { days, cut } = await historyOf([
      { startedAt: '2026-10-25T23:59:59.999Z' },
      { startedAt: '2026-10-26T00:00:00.000Z' },
      { startedAt: '2026-11-23T23:59:59.999Z' },
      { startedAt: '2026-11-24T00:00:00.000Z', changes: { format: 'xlsx' } },
      { startedAt: '2026-11-24T08:00:00.000Z', changes: { outcome: 'failed', rows: 3 } },
    ]);
    expect(days.map(({ day, format, runs, rows }) => `${day} ${format} ${runs} ${rows}`)).toEqual([
      '2026-11-24 csv 1 0',
      '2026-11-24 xlsx 1 10',
      '2026-11-23 csv 1 10',
      '2026-10-26 csv 1 10',
    ]);
    expect(cut).toBe(false);
  });

  test('is empty where nothing ran', async () => {
    expect(await historyOf([])).toEqual({ days: [], cut: false });
  });

  test.each([
    [2000, 2000, false],
    [2001, 2000, true],
  ])('of %i runs counts %i', async (count, counted, cut) => {
    const runs = Array.from({ length: count }, (_none, at) => ({ startedAt: new Date(NOW - at * 1000).toISOString() }));
    const history = await historyOf(runs);
    expect(history.days.reduce((sum, day) => sum + day.runs, 0)).toBe(counted);
    expect(history.cut).toBe(cut);
  });
});
