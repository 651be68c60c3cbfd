import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adaptiveGate, type Verdict } from '../../../../src/export-engine/reading/adaptive-gate';
import { simulatedClock } from '../../../support/simulated-clock';

type Answer = { readonly tookMs: number; readonly verdict: Verdict };
const fine = (tookMs = 200): Answer => ({ tookMs, verdict: { kind: 'fine' } });
const limited = (retryAfterMs: number | null = null): Answer => ({
  tookMs: 50,
  verdict: { kind: 'limited', retryAfterMs },
});

/** Sends requests through a gate, all asked for at once, and notes when each one started and how many were under way. */
async function send(answers: readonly Answer[], signal?: AbortSignal) {
  const clock = simulatedClock();
  const pauses: number[] = [];
  const gate = adaptiveGate({ clock, onPause: (until) => pauses.push(until), ...(signal && { signal }) });
  const started: { readonly request: number; readonly at: number; readonly atOnce: number }[] = [];
  const limits: { readonly from: number; readonly until: number }[] = [];
  let atOnce = 0;
  const requests = answers.map(({ tookMs, verdict }, request) =>
    gate.pass(
      gate.place(),
      'search',
      async () => {
        started.push({ request, at: clock.now(), atOnce: (atOnce += 1) });
        await clock.sleep(tookMs);
        atOnce -= 1;
        if (verdict.kind === 'limited' && verdict.retryAfterMs !== null)
          limits.push({ from: clock.now(), until: clock.now() + verdict.retryAfterMs });
      },
      () => verdict,
    ),
  );
  await clock.run(Promise.allSettled(requests));
  return { started, limits, pauses, most: Math.max(...started.map((one) => one.atOnce)), endedAt: clock.now() };
}

const repeat = (count: number, answer: Answer) => Array.from({ length: count }, () => answer);
/** How many were under way when the n-th request had started. */
const atOnceFrom = (started: readonly { readonly atOnce: number }[], from: number) =>
  Math.max(...started.slice(from, from + 12).map(({ atOnce }) => atOnce));

describe('how many requests are under way', () => {
  test('five at first, one more after each good round, ten at most', async () => {
    const { started } = await send(repeat(120, fine(1_000)));
    const inRound = (round: number) => started.filter(({ at }) => Math.floor(at / 1_000) === round).length;
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(inRound)).toEqual([5, 6, 7, 8, 9, 10, 10, 10]);
  });

  test('half as many after a 429, once for all that were under way, then more again', async () => {
    const { started } = await send([...repeat(35, fine(1_000)), limited(), limited(), ...repeat(60, fine(1_000))]);
    expect(atOnceFrom(started, 25)).toBeGreaterThanOrEqual(9);
    const after = started.filter(({ request }) => request > 46).slice(0, 4);
    expect(Math.max(...after.map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(6);
    expect(Math.max(...started.slice(-15).map(({ atOnce }) => atOnce))).toBeGreaterThan(6);
  });

  test('one is always let through, however often Jira refuses', async () => {
    const { started } = await send([...repeat(60, limited()), fine()]);
    expect(started).toHaveLength(61);
    expect(Math.max(...started.slice(-10).map(({ atOnce }) => atOnce))).toBe(1);
  });

  test('half as many after an answer that is much slower than usual; what is always slow is not slow', async () => {
    const usual = await send(repeat(80, fine(5_000)));
    expect(usual.most).toBe(10);
    const { started } = await send([...repeat(60, fine(300)), ...repeat(10, fine(6_000)), ...repeat(9, fine(300))]);
    expect(Math.max(...started.slice(60, 70).map(({ atOnce }) => atOnce))).toBe(10);
    expect(Math.max(...started.slice(-4).map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(6);
  });
});

test('fast answers do not make it more than fifty starts a second', async () => {
  const { started, endedAt } = await send(repeat(500, fine(1)));
  expect(endedAt).toBeGreaterThanOrEqual(9_000);
  expect(endedAt).toBeLessThan(9_200);
  expect(started).toHaveLength(500);
});

test('a wait that Jira asks of one is a wait of all, and is told', async () => {
  const { started, pauses } = await send([limited(30_000), ...repeat(20, fine(100))]);
  expect(pauses).toEqual([30_050]);
  // Those that were under way have started before; all others wait.
  expect(started.filter(({ at }) => at > 50 && at < 30_050)).toEqual([]);
  expect(started.filter(({ at }) => at >= 30_050)).toHaveLength(16);
});

test('who asks again keeps the place, and so goes before those that came later', async () => {
  const clock = simulatedClock();
  const gate = adaptiveGate({ clock });
  const order: string[] = [];
  const ask = (place: number, name: string) =>
    gate.pass(
      place,
      'search',
      async () => {
        order.push(name);
        await clock.sleep(100);
      },
      () => ({ kind: 'fine' }),
    );
  const first = gate.place();
  const all = [ask(first, 'first'), ...Array.from({ length: 9 }, (_, at) => ask(gate.place(), `later ${at}`))];
  all.push(ask(first, 'first again'));
  await clock.run(Promise.all(all));
  expect(order.slice(0, 6)).toEqual(['first', 'later 0', 'later 1', 'later 2', 'later 3', 'first again']);
});

test('Cancel frees the queue, and those under way, at once', async () => {
  const cancel = new AbortController();
  const clock = simulatedClock();
  const gate = adaptiveGate({ clock, signal: cancel.signal });
  let started = 0;
  const asked = Array.from({ length: 20 }, () =>
    gate.pass(
      gate.place(),
      'search',
      () => {
        started += 1;
        return new Promise<never>(() => undefined);
      },
      () => ({ kind: 'fine' }),
    ),
  );
  cancel.abort();
  const ends = await clock.run(Promise.allSettled(asked));
  expect(ends.map((end) => end.status === 'rejected' && (end.reason as { code: string }).code)).toEqual(
    Array.from({ length: 20 }, () => 'CANCELLED'),
  );
  expect(started).toBe(5);
  await expect(
    gate.pass(
      gate.place(),
      'search',
      () => Promise.resolve(1),
      () => ({ kind: 'fine' }),
    ),
  ).rejects.toThrow();
});

test('a task that throws gives its place free', async () => {
  const clock = simulatedClock();
  const gate = adaptiveGate({ clock });
  const thrown = Array.from({ length: 12 }, (_, at) =>
    gate.pass(
      gate.place(),
      'search',
      () => Promise.reject(new Error(`task ${at}`)),
      () => ({ kind: 'fine' }),
    ),
  );
  const ends = await clock.run(Promise.allSettled(thrown));
  expect(ends.map((end) => end.status === 'rejected' && String(end.reason))).toEqual(
    Array.from({ length: 12 }, (_, at) => `Error: task ${at}`),
  );
});

test('whatever Jira answers: never over the limits, never during a pause, and everybody gets a turn in order', async () => {
  const answer = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        tookMs: fc.integer({ min: 1, max: 900 }),
        verdict: fc.constant({ kind: 'fine' as const }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tookMs: fc.integer({ min: 1, max: 9_000 }),
        verdict: fc.constant({ kind: 'failed' as const }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        tookMs: fc.integer({ min: 1, max: 100 }),
        verdict: fc.record({
          kind: fc.constant('limited' as const),
          retryAfterMs: fc.option(fc.integer({ min: 0, max: 60_000 })),
        }),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 90 }), async (answers) => {
      const { started, limits, most } = await send(answers);
      expect(started.map(({ request }) => request)).toEqual(answers.map((_, request) => request));
      expect(most).toBeLessThanOrEqual(10);
      started.forEach(({ at }, n) => n >= 50 && expect(at - started[n - 50]!.at).toBeGreaterThanOrEqual(1_000));
      for (const { from, until } of limits) expect(started.filter(({ at }) => at > from && at < until)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
