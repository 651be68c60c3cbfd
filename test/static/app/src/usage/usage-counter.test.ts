import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UsageEvent, UsageFlush } from '../../../../../src/contract';
import { endOfFlush, usageCounter, type FlushEnd } from '../../../../../static/app/src/usage/usage-counter';

const csv: UsageEvent = { feature: 'export-csv', outcome: 'done', size: '1-99' };
const preview: UsageEvent = { feature: 'preview', outcome: 'done', size: 'none' };
const MINUTE = 60_000;

/** A counter whose flushes end as `ends` says, one after another, and as the last says from then on. */
function aCounter(...ends: readonly FlushEnd[]) {
  const sent: UsageFlush[] = [];
  const world = { now: 0 };
  let ids = 0;
  const counter = usageCounter({
    send: async (flush) => {
      sent.push(flush);
      return ends[Math.min(sent.length, ends.length) - 1]!;
    },
    now: () => world.now,
    newId: () => `flush-${(ids += 1)}`,
  });
  return { counter, sent, world };
}

describe('what a page counts', () => {
  test('goes out in one flush, one row for each kind of event, and then no more', async () => {
    const { counter, sent } = aCounter('kept');
    counter.count(csv);
    counter.count(preview);
    counter.count(csv);
    await counter.flush();
    await counter.flush();
    expect(sent).toEqual([
      {
        flushId: 'flush-1',
        rows: [
          { ...csv, count: 2 },
          { ...preview, count: 1 },
        ],
      },
    ]);
  });

  test('is sent again under the same id until it is acknowledged, apart from what came meanwhile', async () => {
    const { counter, sent } = aCounter('unknown', 'unknown', 'kept');
    counter.count(csv);
    await counter.flush();
    counter.count(csv);
    await counter.flush();
    await counter.flush();
    expect(sent.map(({ flushId, rows }) => [flushId, rows[0]!.count])).toEqual([
      ['flush-1', 1],
      ['flush-1', 1],
      ['flush-1', 1],
      ['flush-2', 1],
    ]);
  });

  test('is given up after half an hour without an answer, for it may have been kept', async () => {
    const { counter, sent, world } = aCounter('unknown');
    counter.count(csv);
    await counter.flush();
    world.now = 30 * MINUTE;
    await counter.flush();
    world.now += 1;
    await counter.flush();
    expect(sent).toHaveLength(2);
  });

  test('is forgotten where the site does not count, and nothing is counted from then on', async () => {
    const { counter, sent } = aCounter('off');
    counter.count(csv);
    await counter.flush();
    counter.count(csv);
    await counter.flush();
    expect(sent).toHaveLength(1);
  });

  test('a send that throws is one whose answer is unknown', async () => {
    const kept: UsageFlush[] = [];
    let fails = true;
    const counter = usageCounter({
      send: async (flush) => {
        if (fails) throw new Error('The bridge is gone.');
        kept.push(flush);
        return 'kept';
      },
      now: () => 0,
      newId: () => 'flush-1',
    });
    counter.count(csv);
    await counter.flush();
    fails = false;
    await counter.flush();
    expect(kept).toEqual([{ flushId: 'flush-1', rows: [{ ...csv, count: 1 }] }]);
  });

  test('is acknowledged exactly once in the end, whatever is lost on the way', async () => {
    type Step = 'count' | 'flush';
    const answers = fc.array(fc.constantFrom('heard', 'reply lost', 'call lost'), { maxLength: 30 });
    const steps = fc.array(fc.constantFrom<Step>('count', 'count', 'flush'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, answers, fc.scheduler(), async (steps, answers, scheduler) => {
        const kept = new Map<string, number>();
        let calls = 0;
        let ids = 0;
        const counter = usageCounter({
          send: async ({ flushId, rows }) => {
            await scheduler.schedule(Promise.resolve());
            const answer = answers[calls++] ?? 'heard';
            if (answer !== 'call lost') kept.set(flushId, rows[0]!.count);
            return answer === 'heard' ? 'kept' : 'unknown';
          },
          now: () => 0,
          newId: () => `flush-${(ids += 1)}`,
        });
        for (const step of steps) {
          if (step === 'count') counter.count(csv);
          else void counter.flush();
          if (scheduler.count() > 0) await scheduler.waitOne();
        }
        // Each flush settles at least one lost answer, or all that is left.
        for (let flush = 0; flush <= answers.length + 1; flush += 1) await scheduler.waitFor(counter.flush());
        const sum = [...kept.values()].reduce((all, count) => all + count, 0);
        expect(sum).toBe(steps.filter((step) => step === 'count').length);
      }),
    );
  });
});

test.each([
  [{ ok: true, value: { counting: true } }, 'kept'],
  [{ ok: true, value: { counting: false } }, 'off'],
  [{ ok: false, code: 'BAD_INPUT', message: '', reference: '' }, 'off'],
  [{ ok: false, code: 'NETWORK', message: '', reference: '' }, 'unknown'],
  [{ ok: false, code: 'RATE_LIMITED', message: '', reference: '' }, 'unknown'],
] as const)('the reply %j ends a flush as %s', (reply, end) => {
  expect(endOfFlush(reply)).toBe(end);
});
