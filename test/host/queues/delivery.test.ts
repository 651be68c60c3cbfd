import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { getAppContext } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { lmdbStore } from '../../../host/kvs/lmdb-store';
import { aQueueWorld, noon } from '../../support/queue-world';

const work = new Queue({ key: 'work' });
const one = { body: { n: 1 } };

test('a consumer gets the event as documented, without a user, and 55 s for it', async () => {
  const received: unknown[] = [];
  const { run, events } = aQueueWorld((event: AsyncEvent, context) => {
    const { moduleKey, invocationRemainingTimeInMillis } = getAppContext();
    received.push(event, Object.keys(context as object), moduleKey, invocationRemainingTimeInMillis());
  });
  const { jobId } = await run(() => work.push({ ...one, concurrency: { key: 'k', limit: 1 } }));
  await events.deliverDue();
  expect(received).toEqual([
    { ...one, concurrency: { key: 'k', limit: 1 }, queueName: 'work', jobId, eventId: expect.any(String) },
    ['installContext', 'installation'],
    'work-consumer',
    55_000,
  ]);
});

test('a consumer of a long function has its 900 s', async () => {
  let remaining = 0;
  const { run, events } = aQueueWorld(() => (remaining = getAppContext().invocationRemainingTimeInMillis()));
  await run(() => new Queue({ key: 'long-work' }).push(one));
  await events.deliverDue();
  expect(remaining).toBe(900_000);
});

test('an event with a delay waits for its time', async () => {
  const { run, events, passes } = aQueueWorld();
  await run(() => work.push({ ...one, delayInSeconds: 900 }));
  passes(899);
  expect(await events.deliverDue()).toEqual([]);
  passes(1);
  expect(await events.deliverDue()).toMatchObject([{ outcome: 'succeeded' }]);
});

describe('a retry', () => {
  const options = { retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { page: 7 } };

  test('that the consumer asks for comes after the time it names, with what it said', async () => {
    const received: AsyncEvent[] = [];
    const { run, events, passes } = aQueueWorld((event: AsyncEvent) => {
      received.push(event);
      return received.length === 1 ? new InvocationError({ ...options, retryAfter: 30 }) : undefined;
    });
    await run(() => work.push(one));
    expect(await events.deliverDue()).toMatchObject([{ outcome: 'retried', reason: 'FUNCTION_UPSTREAM_RATE_LIMITED' }]);
    passes(29);
    expect(await events.deliverDue()).toEqual([]);
    passes(1);
    expect(await events.deliverDue()).toMatchObject([{ outcome: 'succeeded' }]);
    expect(received.map(({ retryContext }) => retryContext)).toEqual([
      undefined,
      {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { page: 7 },
        retentionWindow: { startTime: '2026-03-01T12:00:00.000Z', remainingTimeMs: (24 * 3600 - 30) * 1000 },
      },
    ]);
  });

  test.each([
    { asked: 901, waits: 900 },
    { asked: 0, waits: 1 },
  ])('after $asked s comes after $waits s', async ({ asked, waits }) => {
    const { run, events } = aQueueWorld(() => new InvocationError({ ...options, retryAfter: asked }));
    await run(() => work.push(one));
    await events.deliverDue();
    expect(events.waiting().map(({ dueAtMs }) => (dueAtMs - noon) / 1000)).toEqual([waits]);
  });

  test('with more than 4 KB of data is no retry request, but a failure', async () => {
    const { run, events } = aQueueWorld(
      () => new InvocationError({ ...options, retryAfter: 1, retryData: 'x'.repeat(3_999) }),
    );
    await run(() => work.push(one));
    expect(await events.deliverDue()).toMatchObject([{ reason: 'retryData is larger than 4 KB' }]);
    expect(events.waiting()).toMatchObject([{ dueAtMs: noon + 10_000 }]);
  });

  test('after a failure of the consumer waits longer each time, 15 minutes at most, for 24 hours', async () => {
    const { run, events, passes, log } = aQueueWorld(() => Promise.reject(new Error('no')));
    const { jobId } = await run(() => work.push(one));
    const waits: number[] = [];
    let nowMs = noon;
    for (;;) {
      const [delivery] = await events.deliverDue();
      if (delivery?.outcome !== 'retried') break;
      const [{ dueAtMs } = { dueAtMs: nowMs }] = events.waiting();
      waits.push((dueAtMs - nowMs) / 1000);
      passes((dueAtMs - nowMs) / 1000);
      nowMs = dueAtMs;
    }
    expect(waits.slice(0, 9)).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(nowMs - noon).toBeGreaterThanOrEqual(24 * 3600 * 1000);
    expect(events.waiting()).toEqual([]);
    expect(log.at(-1)?.message).toBe('dropped an event of the queue work (FUNCTION_RUNTIME_ERROR)');
    expect(await run(() => work.getJob(jobId).getStats())).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('after an error of the platform is not counted, and keeps the event for three days more', async () => {
    const { run, events, passes } = aQueueWorld();
    await run(() => work.push(one));
    const [event] = events.waiting();
    passes(25 * 3600);
    expect(await events.deliver(event!.eventId, { crash: { afterCalls: 0 } })).toMatchObject({ outcome: 'retried' });
    expect(events.waiting()).toMatchObject([{ retry: { count: 0, reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' } }]);
    passes(71 * 3600);
    expect(await events.deliver(event!.eventId, { crash: { afterCalls: 0 } })).toMatchObject({ outcome: 'dropped' });
  });

  test.each(['FUNCTION_TIME_OUT', 'FUNCTION_OUT_OF_MEMORY'] as const)(
    'after %s is the app’s, and counts',
    async (code) => {
      const { run, events } = aQueueWorld();
      await run(() => work.push(one));
      await events.deliver(events.waiting()[0]!.eventId, { crash: { afterCalls: 0, code } });
      expect(events.waiting()).toMatchObject([{ retry: { count: 1, reason: code } }]);
    },
  );
});

describe('a consumer that dies', () => {
  const steps = async () => {
    for (const key of ['a', 'b', 'c']) await kvs.set(key, 1);
  };
  const kept = async () => (await kvs.query().getMany()).results.map(({ key }) => key);

  test.each([
    { afterCalls: 0, done: [] },
    { afterCalls: 2, done: ['a', 'b'] },
    { afterCalls: 9, done: ['a', 'b', 'c'] },
  ])('after $afterCalls calls has done these for good: $done; its event comes again', async ({ afterCalls, done }) => {
    const { run, events } = aQueueWorld(steps);
    await run(() => work.push(one));
    const [event] = events.waiting();
    expect(await events.deliver(event!.eventId, { crash: { afterCalls } })).toMatchObject({ outcome: 'retried' });
    expect(await run(kept)).toEqual(done);
    expect(await events.deliver(event!.eventId)).toMatchObject({ outcome: 'succeeded' });
    expect(await run(kept)).toEqual(['a', 'b', 'c']);
  });
});

describe('delivery at least once', () => {
  test('may be twice, and at the same time', async () => {
    let calls = 0;
    const { run, events } = aQueueWorld(() => void (calls += 1));
    await run(() => work.push(one));
    const [event] = events.waiting();
    await Promise.all([events.deliver(event!.eventId), events.deliver(event!.eventId, { duplicate: true })]);
    expect(calls).toBe(2);
    expect(await events.deliver(event!.eventId)).toMatchObject({ outcome: 'absent' });
  });

  test('never exceeds the limit of a concurrency key, whatever the queue', async () => {
    let now = 0;
    let most = 0;
    const { run, events } = aQueueWorld(async () => {
      now += 1;
      most = Math.max(most, now);
      await kvs.get('a');
      now -= 1;
    });
    const limited = { ...one, concurrency: { key: 'desk', limit: 2 } };
    await run(() => work.push(Array(5).fill(limited)));
    await run(() => new Queue({ key: 'long-work' }).push(Array(5).fill(limited)));
    expect(await events.deliverDue()).toHaveLength(10);
    expect(most).toBe(2);
  });

  test('outlives the host: what waited and what was running when it stopped is delivered by the next', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'openbook-queues-'));
    let nobodyEnds = () => {};
    const stuck = new Promise<void>((resolve) => (nobodyEnds = resolve));
    const first = aQueueWorld(() => stuck, { store: lmdbStore(directory) });
    await first.run(() => work.push([one, { body: { n: 2 }, delayInSeconds: 60 }]));
    const delivering = first.events.deliverDue();
    await first.platform.close();
    expect(await delivering).toEqual([]);
    nobodyEnds();

    const received: unknown[] = [];
    const second = aQueueWorld((event: AsyncEvent) => void received.push(event.body), { store: lmdbStore(directory) });
    second.passes(60);
    await second.events.deliverDue();
    expect(received).toEqual([{ n: 1 }, { n: 2 }]);
    await second.platform.close();
  });
});
