import { aProblem, aReportWorld, morning, withPicture } from '../support/report-world';
import { aSite, startForge } from '../support/forge';
import { expect, test } from '@jest/globals';
import { exportRun } from '../../src/inventory/kinds/export-run';
import { createStore } from '../../src/platform/store';

const DAY_MS = 86_400_000;

test('a record that has outlived its retention is not shown, whatever still lies in storage', async () => {
  let now = morning;
  const site = aSite();
  const store = createStore({ now: () => now });
  // The platform deletes expired records up to 48 hours late; here it always does.
  const forge = startForge({ now: () => now, expiryLagMs: 2 * DAY_MS });
  const shown = () =>
    forge.as(site, async () => [await store.find(exportRun, 'run-1'), ...(await store.list(exportRun)).records]);
  const startedAt = '2026-11-23T09:00:00.000Z';
  const run = {
    runId: 'run-1',
    format: 'csv',
    columns: 1,
    appVersion: '1.0.0',
    startedAt,
    outcome: 'running',
  } as const;
  await forge.as(site, () => store.put(exportRun, 'run-1', run));
  now = morning + 90 * DAY_MS - 1;
  expect(await shown()).toEqual([run, { id: 'run-1', value: run }]);
  now = morning + 90 * DAY_MS;
  expect(forge.records(site)).toHaveLength(1);
  expect(await shown()).toEqual([null]);
});

test('a problem report goes 180 days after it was sent, whatever is written later', async () => {
  const world = await aReportWorld();
  await world.send(aProblem(1, withPicture));
  await world.events.deliverDue();
  world.passes(90 * 86_400);
  await world.job();
  await world.events.deliverDue();
  const ends = world
    .records()
    .filter(({ key }) => /^(?:problem-)?report/.test(key))
    .map(({ key, expiresAtMs = Infinity }) => [key.split(':')[0], (expiresAtMs - morning) / DAY_MS]);
  expect(ends).toEqual([
    ['problem-report', 180],
    ['report-progress', 180],
    ['report-screenshot', 180],
    ['report-ticket', 180],
  ]);
  await world.close();
});
