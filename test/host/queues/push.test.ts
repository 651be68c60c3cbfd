import { describe, expect, test } from '@jest/globals';
import {
  InternalServerError,
  InvocationLimitReachedError,
  JobDoesNotExistError,
  PayloadTooBigError,
  Queue,
  RateLimitError,
} from '@forge/events';
import { aSite } from '../../support/forge';
import { aQueueWorld } from '../../support/queue-world';

const work = new Queue({ key: 'work' });
const long = new Queue({ key: 'long-work' });
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ body: { n } }));

describe('a push', () => {
  test('puts each event into the queue, with a job that tells how they went', async () => {
    const { run, events } = aQueueWorld();
    const { jobId } = await run(() => work.push(many(2)));
    expect(events.waiting().map(({ queueName, event }) => [queueName, event])).toEqual([
      ['work', { body: { n: 0 } }],
      ['work', { body: { n: 1 } }],
    ]);
    expect(await run(() => work.getJob(jobId).getStats())).toEqual({ success: 0, inProgress: 2, failed: 0 });
    await events.deliverDue();
    expect(await run(() => work.getJob(jobId).getStats())).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  test('of 50 events is one push; the 501st event of a minute is refused, each site for itself', async () => {
    const { run, passes } = aQueueWorld();
    for (let pushed = 0; pushed < 500; pushed += 50) await run(() => work.push(many(50)));
    const failing = run(
      async () => (await work.push(many(1)).catch((error: unknown) => error)) instanceof RateLimitError,
    );
    expect(await failing).toBe(true);
    await run(() => work.push(many(50)), aSite('globex'));
    passes(60);
    await run(() => work.push(many(1)));
  });

  test.each([
    {
      what: 'to a queue without a consumer',
      push: () => new Queue({ key: 'idle' }).push(many(1)),
      error: InternalServerError,
    },
    {
      what: 'of an event over 100 KB to a function that may run longer than 55 s',
      push: () => long.push({ body: { text: 'x'.repeat(100_000) } }),
      error: PayloadTooBigError,
    },
  ])('$what is refused', async ({ push, error }) => {
    const { run, events } = aQueueWorld();
    expect(await run(async () => (await push().catch((caught: unknown) => caught)) instanceof error)).toBe(true);
    expect(events.waiting()).toEqual([]);
  });

  test('of an event over 100 KB to a function that may not is taken', async () => {
    const { run, events } = aQueueWorld();
    await run(() => work.push({ body: { text: 'x'.repeat(100_000) } }));
    expect(events.waiting()).toHaveLength(1);
  });

  test('fails as the platform would, where a test says so', async () => {
    const { run, events } = aQueueWorld(undefined, {
      queues: { fault: ({ path }) => (path.startsWith('/webhook/queue/publish/') ? 500 : undefined) },
    });
    await expect(run(() => work.push(many(1)))).rejects.toThrow('A simulated failure.');
    expect(events.waiting()).toEqual([]);
  });
});

describe('a chain of pushes', () => {
  test('ends after 1,000, in a loop', async () => {
    const { run, passes } = aQueueWorld();
    const pushes = await run(async () => {
      for (let pushed = 0; ; pushed += 1) {
        if (pushed % 500 === 0) passes(60);
        const refused = await work.push(many(1)).then(
          () => false,
          (error: unknown) => error instanceof InvocationLimitReachedError,
        );
        if (refused) return pushed;
      }
    });
    expect(pushes).toBe(1000);
  });

  test('goes on through the consumers, and a first invocation begins a new one', async () => {
    let delivered = 0;
    const { run, events, passes } = aQueueWorld(async () => {
      delivered += 1;
      if (delivered % 400 === 0) passes(60);
      await work.push(many(1));
    });
    await run(() => work.push(many(1)));
    await events.deliverDue();
    expect(delivered).toBe(1000); // the 1,000th consumer could not push, and so its event waits for a retry
    expect(events.waiting()).toMatchObject([{ failures: 1 }]);
    await run(() => work.push(many(1)));
    expect(events.waiting()).toHaveLength(2);
  });
});

describe('a job', () => {
  test('that is cancelled has no event delivered any more, retries included', async () => {
    let calls = 0;
    const { run, events, passes } = aQueueWorld(() => {
      calls += 1;
      throw new Error('not yet');
    });
    const { jobId } = await run(() => work.push([...many(1), { body: { n: 1 }, delayInSeconds: 60 }]));
    await events.deliverDue();
    await run(() => work.getJob(jobId).cancel());
    passes(3600);
    expect(await events.deliverDue()).toEqual([]);
    expect([calls, events.waiting()]).toEqual([1, []]);
  });

  test('of another queue, or of nobody, does not exist', async () => {
    const { run } = aQueueWorld();
    const { jobId } = await run(() => work.push(many(1)));
    const missing = (ask: () => Promise<unknown>) =>
      run(async () => (await ask().catch((error: unknown) => error)) instanceof JobDoesNotExistError);
    expect(await missing(() => long.getJob(jobId).getStats())).toBe(true);
    expect(await missing(() => work.getJob('nobody').cancel())).toBe(true);
  });
});
