import { describe, expect, test } from '@jest/globals';
import { aQueueWorld, noon } from '../../support/queue-world';
import type { RecordKind } from '../../../src/inventory/record-kind';
import { remainingMs } from '../../../src/platform/app-context';
import { push, readEvent, retryAfter } from '../../../src/platform/queue';

const work = {
  name: 'work',
  title: 'Piece of work',
  category: 'Support',
  purpose: 'A test.',
  legalBasis: 'None.',
  place: 'queue',
  retention: { until: 'it is done' },
  fields: {
    id: { type: 'text', maxLength: 120_000, meaning: 'An id', identifies: 'nobody' },
    tries: { type: 'count', meaning: 'A number', identifies: 'nobody', optional: true },
  },
} as const satisfies RecordKind;

const ids = (count: number, text = '') => Array.from({ length: count }, (_, n) => ({ id: `${n}${text}` }));

describe('push', () => {
  test('delivers each body to the consumer of the queue that has the name of the kind', async () => {
    const received: unknown[] = [];
    const { run, events } = aQueueWorld((event) => void received.push(readEvent(work, event)));
    await run(() => push(work, [{ id: 'a' }, { id: 'b', tries: 2 }]));
    await events.deliverDue();
    expect(received).toEqual([
      { body: { id: 'a' }, eventId: expect.any(String), retries: 0 },
      { body: { id: 'b', tries: 2 }, eventId: expect.any(String), retries: 0 },
    ]);
  });

  test('takes any number of bodies, in pushes of 50, and of 200 KB', async () => {
    const { run, events } = aQueueWorld();
    const jobsOf = () => new Set(events.waiting().map(({ jobId }) => jobId)).size;
    await run(() => push(work, []));
    expect(jobsOf()).toBe(0);
    await run(() => push(work, ids(101)));
    expect([events.waiting().length, jobsOf()]).toEqual([101, 3]);
    await run(() => push(work, ids(6, 'x'.repeat(60_000))));
    expect([events.waiting().length, jobsOf()]).toEqual([107, 5]);
  });

  test('waits as long as it is told to, and carries the concurrency key', async () => {
    const { run, events } = aQueueWorld();
    const concurrency = { key: 'desk', limit: 1 };
    await run(() => push(work, ids(1), { delaySeconds: 30, concurrency }));
    expect(events.waiting()).toMatchObject([{ dueAtMs: noon + 30_000, event: { concurrency } }]);
  });

  test.each([
    { body: { id: 'a', owner: 'ada' }, code: 'UNDECLARED_DATA', says: 'the field "owner" is not declared' },
    { body: {}, code: 'UNDECLARED_DATA', says: 'the field "id" is missing' },
    { body: { id: 'x'.repeat(100_000) }, code: 'TOO_LARGE', says: 'Keep it in storage, and queue its id.' },
  ])('refuses a body, and with it all others, where $says', async ({ body, code, says }) => {
    const { run, events } = aQueueWorld();
    const refused = run(async () =>
      push(work, [{ id: 'fine' }, body as { id: string }]).catch((error: unknown) => error),
    );
    expect(await refused).toMatchObject({ code });
    await expect(run(() => push(work, [body as { id: string }]))).rejects.toThrow(says);
    expect(events.waiting()).toEqual([]);
  });

  test('refuses a kind that the inventory places elsewhere', async () => {
    const elsewhere = { ...work, place: 'browser' } as unknown as typeof work;
    const { run } = aQueueWorld();
    await expect(run(() => push(elsewhere, ids(1)))).rejects.toThrow('the inventory places "work" in browser');
  });

  test('says when the site has pushed too much', async () => {
    const { run } = aQueueWorld();
    const refused = run(() => push(work, ids(501)).catch((error: unknown) => error));
    expect(await refused).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('says when a job has pushed as often as one may', async () => {
    const { run, passes } = aQueueWorld();
    const pushed = run(async () => {
      for (let minute = 0; minute < 3; minute += 1) {
        for (let n = 0; n < 500; n += 1) await push(work, ids(1));
        passes(60);
      }
    });
    await expect(pushed).rejects.toThrow('The next scheduled run goes on with it.');
  });
});

describe('a consumer', () => {
  test.each([
    { seconds: 30, reason: 'busy' as const, waits: 30, why: 'FUNCTION_UPSTREAM_RATE_LIMITED' },
    { seconds: 0.2, reason: 'failed' as const, waits: 1, why: 'FUNCTION_RETRY_REQUEST' },
    { seconds: 3600, reason: 'failed' as const, waits: 900, why: 'FUNCTION_RETRY_REQUEST' },
  ])(
    'that returns a retry after $seconds s gets the event again after $waits s',
    async ({ seconds, reason, waits, why }) => {
      const retries: number[] = [];
      const { run, events, passes } = aQueueWorld((event) => {
        retries.push(readEvent(work, event).retries);
        return retries.length === 1 ? retryAfter(seconds, reason) : undefined;
      });
      await run(() => push(work, ids(1)));
      expect(await events.deliverDue()).toMatchObject([{ outcome: 'retried', reason: why }]);
      expect(events.waiting()).toMatchObject([{ dueAtMs: noon + waits * 1000 }]);
      passes(waits);
      await events.deliverDue();
      expect(retries).toEqual([0, 1]);
    },
  );

  test.each([
    { payload: { body: { id: 'a', old: 1 }, eventId: 'e' }, code: 'UNDECLARED_DATA' },
    { payload: { body: { id: 'a' } }, code: 'BAD_INPUT' },
    { payload: undefined, code: 'BAD_INPUT' },
  ])('refuses what is not declared: $code', ({ payload, code }) => {
    expect(() => readEvent(work, payload)).toThrow(expect.objectContaining({ code }));
  });

  test('sees how long it may still run', async () => {
    let remaining = 0;
    const { run, events, passes } = aQueueWorld(() => {
      passes(15);
      remaining = remainingMs();
    });
    await run(() => push(work, ids(1)));
    await events.deliverDue();
    expect(remaining).toBe(40_000);
  });
});
