/** Schedules of the move from Connect: what may happen to it, in any order; its end is always that of one clean run. */
import { aMoveWorld, aSavedExport, aUsageDay, type MoveWorld } from './move-world';
import { deliverPicked, type PickedDelivery } from './picked-delivery';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Trouble } from '../../host/troubles';

export type Step =
  | { readonly does: 'ask' | 'deliverDue' }
  | PickedDelivery
  | { readonly does: 'schedule'; readonly crashAfterCalls: number | null }
  | { readonly does: 'wait'; readonly seconds: number }
  | { readonly does: 'troubles'; readonly next: readonly Trouble[] }
  | { readonly does: 'lie'; readonly what: 'nothing' | 'counts' | 'words' | 'version' }
  | { readonly does: 'jira'; readonly status: 200 | 401 | 503 };

const pick = fc.nat({ max: 5 });
/** A clean run makes about 170 calls of storage, Jira and the old backend. */
const afterCalls = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 180 }));
const troubles = fc.array(fc.constantFrom<Trouble>('none', 'none', 'rate-limited', 'error'), {
  minLength: 1,
  maxLength: 6,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('ask' as const, 'deliverDue' as const) }),
  fc.record({ does: fc.constantFrom('deliver' as const, 'duplicate' as const, 'together' as const), pick }),
  { weight: 4, arbitrary: fc.record({ does: fc.constant('crash' as const), pick, afterCalls }) },
  fc.record({ does: fc.constant('schedule' as const), crashAfterCalls: fc.option(fc.nat({ max: 4 })) }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.nat({ max: 5_000 }) }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('troubles' as const), next: troubles }) },
  fc.record({
    does: fc.constant('lie' as const),
    what: fc.constantFrom('nothing' as const, 'counts' as const, 'words' as const, 'version' as const),
  }),
  fc.record({ does: fc.constant('jira' as const), status: fc.constantFrom(200 as const, 401 as const, 503 as const) }),
);

export const moveSchedules = fc.array(step, { minLength: 2, maxLength: 12 });

/** Two pages of saved exports, one of which is left, and a page of days. */
const data = {
  savedExports: Array.from({ length: 120 }, (_, at) => aSavedExport(at, at === 60 ? { format: 'xml' } : {})),
  dailyUsage: ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => aUsageDay(day)),
};

/** Performs a schedule, then lets all be well again, and some hours go by. */
export async function endsAsOneCleanRun(steps: readonly Step[]): Promise<void> {
  const world = await aMoveWorld(data);
  try {
    await world.ask();
    for (const doing of steps) {
      await perform(world, doing);
      await nothingHalfMovedIsDone(world);
    }
    world.troubles.set({ next: [], always: 'none' });
    world.tamper((body) => body);
    world.jiraAnswers(200);
    await world.hours(7);
    expect(endState(world)).toEqual(await cleanEndState());
  } finally {
    await world.close();
  }
}

async function perform(world: MoveWorld, doing: Step): Promise<void> {
  const { events } = world;
  switch (doing.does) {
    case 'ask':
      return world.ask();
    case 'deliverDue':
      await events.deliverDue();
      return;
    case 'deliver':
    case 'duplicate':
    case 'together':
    case 'crash':
      return deliverPicked(events, doing);
    case 'schedule':
      await world.schedule(doing.crashAfterCalls === null ? undefined : { afterCalls: doing.crashAfterCalls });
      return;
    case 'wait':
      return world.passes(doing.seconds);
    case 'troubles':
      return world.troubles.set({ next: doing.next });
    case 'jira':
      return world.jiraAnswers(doing.status);
    case 'lie':
      return world.tamper((body) => lie(body as Readonly<Record<string, unknown>>, doing.what));
  }
}

function lie(body: Readonly<Record<string, unknown>>, what: Extract<Step, { does: 'lie' }>['what']): unknown {
  const { records } = body;
  switch (what) {
    case 'nothing':
      return body;
    case 'version':
      return { ...body, version: 2 };
    case 'counts':
      return Array.isArray(records) ? { ...body, records: (records as unknown[]).slice(1) } : body;
    case 'words':
      return Array.isArray(records)
        ? { ...body, records: (records as object[]).map((record) => ({ ...record, name: 'Another' })) }
        : body;
  }
}

async function nothingHalfMovedIsDone(world: MoveWorld): Promise<void> {
  if (world.records('move-receipt:').length > 0) {
    expect(world.records('export-definition:')).toHaveLength(119);
    expect(world.records('usage-day:')).toHaveLength(3);
  }
}

/** All that is left in storage; without instants, and without ids that are random. */
function endState(world: MoveWorld): unknown {
  return world.records().map(({ key, value }) => {
    const { startedAt: _s, finishedAt: _f, sendId: _i, ...rest } = value as Record<string, unknown>;
    return { key, value: rest };
  });
}

let clean: Promise<unknown> | undefined;

function cleanEndState(): Promise<unknown> {
  const run = async () => {
    const world = await aMoveWorld(data);
    await world.ask();
    await world.events.deliverDue();
    const state = endState(world);
    await world.close();
    expect(world.records('export-definition:')).toHaveLength(119);
    expect(world.records('move-')).toHaveLength(1);
    return state;
  };
  return (clean ??= run());
}

/** Schedules that were found to fail, and the ways to die that matter most: each is tried every time. */
export const knownSchedules: [Step[]][] = [
  [[{ does: 'together', pick: 0 }]],
  [[{ does: 'crash', pick: 0, afterCalls: 6 }, { does: 'deliverDue' }]],
  // Jira told the key to a run that died, and then gave no answer for a while.
  [
    [
      { does: 'crash', pick: 0, afterCalls: 6 },
      { does: 'jira', status: 401 },
      { does: 'schedule', crashAfterCalls: null },
      { does: 'deliverDue' },
    ],
  ],
  [
    [
      { does: 'crash', pick: 0, afterCalls: 6 },
      { does: 'jira', status: 401 },
      { does: 'crash', pick: 0, afterCalls: 6 },
      { does: 'schedule', crashAfterCalls: null },
      { does: 'schedule', crashAfterCalls: null },
    ],
  ],
  // Jira gave no answer, and then told the key to a run that died.
  ...[4, 5, 6, 7, 8, 9, 10].map((afterCalls): [Step[]] => [
    [
      { does: 'jira', status: 503 },
      { does: 'deliverDue' },
      { does: 'jira', status: 200 },
      { does: 'wait', seconds: 120 },
      { does: 'crash', pick: 0, afterCalls },
    ],
  ]),
  [[{ does: 'ask' }, { does: 'crash', pick: 0, afterCalls: 60 }, { does: 'crash', pick: 1, afterCalls: 150 }]],
];
