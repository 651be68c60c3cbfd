import { expect, test } from '@jest/globals';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import fc from 'fast-check';
import { memoryStore } from '../../../host/kvs/memory-store';
import { aQueueWorld, type QueueWorld } from '../../support/queue-world';

const queue = new Queue({ key: 'work' });

/** What may happen to the queue; `pick` chooses among the events that wait. */
type Step =
  | { readonly does: 'push'; readonly events: number; readonly delayInSeconds: number }
  | { readonly does: 'deliver' | 'duplicate'; readonly pick: number }
  | { readonly does: 'crash'; readonly pick: number; readonly afterCalls: number; readonly code: Code }
  | { readonly does: 'wait'; readonly seconds: number }
  | { readonly does: 'deliverDue' }
  | { readonly does: 'restart' };
type Code = 'FUNCTION_TIME_OUT' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR';

const pick = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('push' as const),
    events: fc.integer({ min: 1, max: 4 }),
    delayInSeconds: fc.nat(900),
  }),
  fc.record({ does: fc.constantFrom('deliver' as const, 'duplicate' as const), pick }),
  fc.record({
    does: fc.constant('crash' as const),
    pick,
    afterCalls: fc.nat({ max: 3 }),
    code: fc.constantFrom<Code>('FUNCTION_TIME_OUT', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'),
  }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.nat(600) }),
  fc.constantFrom<Step>({ does: 'deliverDue' }, { does: 'restart' }),
);

/** The consumer: begins, and ends unless this try is one that goes wrong. */
async function consume({ body, retryContext }: AsyncEvent, goesWrong: readonly ('throws' | 'asks')[]) {
  await kvs.set(`begun:${String(body['n'])}`, 1);
  const wrong = goesWrong[retryContext?.retryCount ?? 0];
  if (wrong === 'throws') throw new Error('not this time');
  if (wrong === 'asks') {
    return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
  await kvs.set(`done:${String(body['n'])}`, 1);
  return undefined;
}

async function perform(world: QueueWorld, doing: Step, nextNumber: () => number): Promise<void> {
  const { events, passes, run } = world;
  if (doing.does === 'push') {
    const { delayInSeconds } = doing;
    const pushed = Array.from({ length: doing.events }, () => ({ body: { n: nextNumber() }, delayInSeconds }));
    await run(() => queue.push(pushed));
  } else if (doing.does === 'wait') {
    passes(doing.seconds);
  } else if (doing.does === 'deliverDue') {
    await events.deliverDue();
  } else if (doing.does !== 'restart') {
    const waiting = events.waiting();
    const { eventId } = waiting[doing.pick % waiting.length] ?? { eventId: 'none' };
    const { duplicate, crash } = {
      duplicate: doing.does === 'duplicate',
      crash: doing.does === 'crash' ? { crash: { afterCalls: doing.afterCalls, code: doing.code } } : {},
    };
    await events.deliver(eventId, { duplicate, ...crash });
  }
}

test('no event is lost: early, late, twice, out of order, through crashes, restarts and failures', async () => {
  const goesWrong = fc.array(fc.constantFrom('throws' as const, 'asks' as const), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), goesWrong, async (steps, wrong) => {
      const store = { ...memoryStore(), close: async () => {} }; // outlives the platform, as a disk does
      const consumer = (event: AsyncEvent) => consume(event, wrong);
      let elapsed = 0;
      let pushed = 0;
      let restarts = 0;
      let world = aQueueWorld(consumer, { store });
      for (const doing of [...steps, { does: 'push', events: 1, delayInSeconds: 0 } as const]) {
        if (doing.does === 'wait') elapsed += doing.seconds;
        if (doing.does === 'restart') {
          await world.platform.close();
          world = aQueueWorld(consumer, { store, firstId: (restarts += 1) * 100_000 });
          world.passes(elapsed);
        }
        await perform(world, doing, () => pushed++);
      }
      for (let quarters = 0; world.events.waiting().length > 0 && quarters < 40; quarters += 1) {
        await world.events.deliverDue();
        world.passes(900);
      }
      expect(world.events.waiting()).toEqual([]);
      const keys = (prefix: string) =>
        [...store.space(world.site.installationId, 'plain').scan(prefix)].map(([key]) => Number(key.split(':')[1]));
      const all = Array.from({ length: pushed }, (_, n) => n);
      expect(keys('done:').sort((one, other) => one - other)).toEqual(all);
      expect(keys('begun:').sort((one, other) => one - other)).toEqual(all);
    }),
    { numRuns: 60 },
  );
}, 120_000);
