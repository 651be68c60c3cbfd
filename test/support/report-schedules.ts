/** Delivery schedules of problem reports: what may happen to them, in any order, and what has to hold in the end. */
import { aProblem, aReportWorld, withPicture, type ReportWorld } from './report-world';
import { deliverPicked, type PickedDelivery } from './picked-delivery';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Trouble } from '../../host/troubles';

export type Step =
  | { readonly does: 'send' | 'withdraw' | 'retry' | 'errand' | 'errands at once'; readonly report: number }
  | PickedDelivery
  | { readonly does: 'job'; readonly crashAfterCalls: number | null }
  | { readonly does: 'wait'; readonly seconds: number }
  | { readonly does: 'troubles'; readonly next: readonly Trouble[] }
  | { readonly does: 'lag'; readonly seconds: number }
  | { readonly does: 'queue fails'; readonly is: boolean }
  | {
      readonly does: 'refuse';
      readonly what: 'onBehalfRefused' | 'customersForbidden' | 'attachmentsOff';
      readonly is: boolean;
    }
  | { readonly does: 'deliverDue' };

const report = fc.nat({ max: 2 });
const pick = fc.nat({ max: 7 });
/** An errand makes about a dozen calls of storage, queue and desk. */
const afterCalls = fc.nat({ max: 18 });
const wait = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 1_200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3_600, max: 100_000 }) },
);
const troubles = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Trouble>('none', 'rate-limited', 'error', 'lost-answer') },
    { weight: 1, arbitrary: fc.constant<Trouble>('no-answer') },
  ),
  { minLength: 1, maxLength: 6 },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('send' as const, 'errand' as const, 'errands at once' as const), report }),
  fc.record({ does: fc.constantFrom('withdraw' as const, 'retry' as const), report }),
  fc.record({ does: fc.constantFrom('deliver' as const, 'duplicate' as const, 'together' as const), pick }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('crash' as const), pick, afterCalls }) },
  fc.record({ does: fc.constant('job' as const), crashAfterCalls: fc.option(afterCalls) }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), seconds: wait }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('troubles' as const), next: troubles }) },
  fc.record({ does: fc.constant('lag' as const), seconds: fc.nat({ max: 900 }) }),
  fc.record({ does: fc.constant('queue fails' as const), is: fc.boolean() }),
  fc.record({
    does: fc.constant('refuse' as const),
    what: fc.constantFrom('onBehalfRefused' as const, 'customersForbidden' as const, 'attachmentsOff' as const),
    is: fc.boolean(),
  }),
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'deliverDue' }) },
);

export const schedules = fc.array(step, { minLength: 3, maxLength: 18 });

/** The call that makes the first ticket of a new customer is the fifth of an errand. */
const lostTicket: Step = { does: 'troubles', next: ['none', 'none', 'none', 'none', 'lost-answer'] };
const slowSearch: Step = { does: 'lag', seconds: 600 };

/** Schedules that go wrong in ways that are known, and those that were found to fail: each is tried every time. */
export const knownSchedules: [Step[]][] = [
  [[lostTicket, { does: 'deliverDue' }, { does: 'wait', seconds: 30 }, { does: 'deliverDue' }]],
  [[lostTicket, slowSearch, { does: 'deliverDue' }, { does: 'wait', seconds: 30 }, { does: 'deliverDue' }]],
  [[lostTicket, slowSearch, { does: 'deliverDue' }, { does: 'withdraw', report: 0 }, { does: 'deliverDue' }]],
  [[lostTicket, slowSearch, { does: 'errand', report: 0 }, { does: 'withdraw', report: 0 }, { does: 'deliverDue' }]],
  [[slowSearch, { does: 'errands at once', report: 0 }, { does: 'withdraw', report: 0 }]],
  [[slowSearch, { does: 'crash', pick: 0, afterCalls: 13 }, { does: 'errand', report: 0 }]],
  [
    [
      { does: 'withdraw', report: 0 },
      { does: 'crash', pick: 0, afterCalls: 4 },
      { does: 'send', report: 0 },
    ],
  ],
  [
    [
      { does: 'queue fails', is: true },
      { does: 'send', report: 1 },
      { does: 'withdraw', report: 0 },
    ],
  ],
  [[{ does: 'crash', pick: 0, afterCalls: 0 }, { does: 'wait', seconds: 100_000 }, { does: 'deliverDue' }]],
];

/** The second has a picture, the third no e-mail address. */
const problems = [aProblem(1), aProblem(2, withPicture), withoutEmail(aProblem(3))];

function withoutEmail({ email: _email, ...problem }: ReturnType<typeof aProblem>) {
  return problem;
}

/**
 * Performs a schedule, then lets the desk be well again, though its search may still lag, and some hours go by; who sees that a
 * report failed sends it once more. Then no report is lost, and each has exactly one open ticket, whose key its sender sees;
 * of a withdrawn one nothing is left here, and support was asked to erase each ticket of it.
 */
export async function holds(steps: readonly Step[]): Promise<void> {
  const world = await aReportWorld({ timeLimitMs: 100 });
  const sent = new Set<string>();
  const withdrawn = new Set<string>();
  try {
    for (const doing of [{ does: 'send', report: 0 } as const, ...steps]) await perform(world, doing, sent, withdrawn);
    world.failQueue(false);
    world.desk.faults.set({ next: [], onBehalfRefused: false, customersForbidden: false, attachmentsOff: false });
    await world.hours(3);
    for (const { reportId, state } of await world.list()) if (state === 'failed') await world.retry(reportId);
    await world.hours(2);
    for (const reportId of sent) await expectInOrder(world, reportId, withdrawn.has(reportId));
    expect(world.tickets().filter(({ fields }) => !sent.has(fields['customfield_10100'] ?? ''))).toEqual([]);
  } finally {
    await world.close();
  }
}

async function perform(world: ReportWorld, doing: Step, sent: Set<string>, withdrawn: Set<string>): Promise<void> {
  const { events } = world;
  switch (doing.does) {
    case 'send':
      // Where it cannot be queued its sender is told so; what was kept is sent all the same.
      await world.send(problems[doing.report]!).catch(unlessQueueFails);
      sent.add(problems[doing.report]!.reportId);
      return;
    case 'withdraw':
    case 'retry': {
      const { reportId } = problems[doing.report]!;
      if (!sent.has(reportId) || withdrawn.has(reportId)) return;
      await world[doing.does](reportId).catch(unlessQueueFails);
      if (doing.does === 'withdraw') withdrawn.add(reportId);
      return;
    }
    case 'errand':
      return world.errand(problems[doing.report]!.reportId);
    case 'errands at once': {
      const { reportId } = problems[doing.report]!;
      await Promise.all([world.errand(reportId), world.errand(reportId)]);
      return;
    }
    case 'deliver':
    case 'duplicate':
    case 'together':
    case 'crash':
      return deliverPicked(events, doing);
    case 'job':
      await world.job(doing.crashAfterCalls === null ? {} : { crash: { afterCalls: doing.crashAfterCalls } });
      return;
    case 'wait':
      return world.passes(doing.seconds);
    case 'troubles':
      return world.desk.faults.set({ next: doing.next });
    case 'queue fails':
      return world.failQueue(doing.is);
    case 'lag':
      return world.desk.faults.set({ searchLagMs: doing.seconds * 1000 });
    case 'refuse':
      return world.desk.faults.set({ [doing.what]: doing.is });
    case 'deliverDue':
      await events.deliverDue();
  }
}

function unlessQueueFails(error: unknown): void {
  if (!String(error).includes('did not queue')) throw error;
}

async function expectInOrder(world: ReportWorld, reportId: string, isWithdrawn: boolean): Promise<void> {
  const listed = (await world.list()).find((each) => each.reportId === reportId);
  const tickets = world.tickets(reportId);
  const open = tickets.filter(({ state }) => state === 'open').map(({ issueKey }) => issueKey);
  const kept = world.records().filter(({ key, value }) => JSON.stringify([key, value]).includes(reportId));
  if (isWithdrawn) {
    expect(listed?.state).toBe('withdrawn');
    expect(open).toEqual([]);
    expect(tickets.filter(({ comments }) => !comments.some(({ body }) => body.includes('erase this ticket')))).toEqual(
      [],
    );
    expect(kept.map(({ key }) => key)).toEqual([`report-withdrawal:${reportId}`]);
    return;
  }
  expect(listed).toMatchObject({ state: 'sent', ticket: { state: 'Waiting for support', closed: false } });
  expect(open).toEqual([listed?.ticket?.key]);
}
