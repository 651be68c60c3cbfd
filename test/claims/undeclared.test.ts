import { aSite, startForge } from '../support/forge';
import { aQueueWorld } from '../support/queue-world';
import { expect, test } from '@jest/globals';
import { connectMove } from '../../src/inventory/kinds/connect-move';
import { exportRun } from '../../src/inventory/kinds/export-run';
import type { ValueOf } from '../../src/inventory/record-kind';
import { push } from '../../src/platform/queue';
import { createStore } from '../../src/platform/store';

const startedAt = '2026-11-23T09:00:00.000Z';
const run = { runId: 'run-1', format: 'csv', columns: 1, appVersion: '1.0.0', startedAt, outcome: 'running' };
const store = createStore({ now: () => Date.parse(startedAt) });

/** The codes with which each way to write refuses a value, and what lies in storage then. */
async function refusals(value: object) {
  const [forge, site] = [startForge(), aSite()];
  const undeclared = value as ValueOf<typeof exportRun>;
  const ways = [
    () => store.put(exportRun, 'run-1', undeclared),
    () => store.create(exportRun, 'run-1', undeclared),
    () => store.batch(exportRun, [{ id: 'run-1', value: undeclared }]),
  ];
  const codes = ways.map((write) =>
    forge.as(site, write).then(
      () => 'stored',
      ({ code }: { code?: string }) => code,
    ),
  );
  return { codes: await Promise.all(codes), stored: forge.records(site).length };
}

/** An event, in the one queue that the world has. */
const errand = { ...connectMove, name: 'work' } as const;

/** The same of a queue, where events wait. */
async function refusalOfEvent(event: object) {
  const { run, events } = aQueueWorld();
  const code = await run(() =>
    push(errand, [event as ValueOf<typeof errand>]).then(
      () => 'queued',
      ({ code }: { code?: string }) => code,
    ),
  );
  return { codes: [code], stored: events.waiting().length };
}

const REFUSED_EVENT = { codes: ['UNDECLARED_DATA'], stored: 0 };
const REFUSED = { codes: Array(3).fill('UNDECLARED_DATA'), stored: 0 };

test('a field that the inventory does not declare is refused, and nothing is stored', async () => {
  expect(await refusals({ ...run, note: 'x' })).toEqual(REFUSED);
  expect(await refusals(run)).toMatchObject({ stored: 1 });
  expect(await refusalOfEvent({ askedBy: 'schedule', note: 'x' })).toEqual(REFUSED_EVENT);
  expect(await refusalOfEvent({ askedBy: 'schedule' })).toEqual({ codes: ['queued'], stored: 1 });
});

test('a value of another type than declared is refused, and nothing is stored', async () => {
  expect(await refusals({ ...run, columns: 'many' })).toEqual(REFUSED);
  expect(await refusals({ ...run, format: 'a sentence' })).toEqual(REFUSED);
  expect(await refusals({ ...run, runId: 'x'.repeat(5_000) })).toEqual(REFUSED);
  expect(await refusalOfEvent({ askedBy: 'a sentence' })).toEqual(REFUSED_EVENT);
});
