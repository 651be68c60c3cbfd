import { aSite, startForge } from '../../support/forge';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UsageRow } from '../../../src/contract';
import { usageDay } from '../../../src/inventory/kinds/usage-day';
import { usageFeatures, usageOutcomes, usageSizes } from '../../../src/inventory/kinds/usage-features';
import { createStore, type Store } from '../../../src/platform/store';
import { closeUsageDays } from '../../../src/usage/close-usage-days';
import { keepFlush } from '../../../src/usage/keep-flush';
import { rowsOf, sumOf } from '../../../src/usage/usage-rows';
import { breakingStore, inTurns, type Break } from '../../support/breaking-store';

const site = aSite();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-23T20:00:00.000Z');
/** Queries lag by at most that in these worlds; the platform's lag is a matter of seconds. */
const LAG_MS = 20 * MINUTE;

type Step =
  | { readonly kind: 'wait'; readonly minutes: number }
  /** A page sends a flush; `again` minutes later it sends it once more, because the answer was lost. */
  | { readonly kind: 'flush'; readonly rows: readonly UsageRow[]; readonly again: number | null }
  /** The daily job, once or several times at once; each may break off. */
  | { readonly kind: 'job'; readonly breaks: readonly (Break | null)[] };

const row: fc.Arbitrary<UsageRow> = fc.record({
  feature: fc.constantFrom(...usageFeatures.slice(0, 3)),
  outcome: fc.constantFrom(...usageOutcomes),
  size: fc.constantFrom(...usageSizes.slice(0, 2)),
  count: fc.integer({ min: 1, max: 10_000 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('flush' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      again: fc.option(fc.integer({ min: 0, max: 30 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('job' as const),
      breaks: fc.array(fc.option(fc.record({ atCall: fc.integer({ min: 1, max: 6 }), reached: fc.boolean() })), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
);

describe('the row of a day', () => {
  test('equals the sum of what was counted, however often, late or broken the job runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.scheduler(), async (steps, scheduler) => {
        let now = START;
        const clock = { now: () => now };
        const forge = startForge({ now: clock.now, queryLagMs: LAG_MS });
        const store = createStore(clock);
        const counted = new Map<string, readonly UsageRow[]>();
        let flushes = 0;
        let later: { readonly atMs: number; readonly send: () => Promise<void> }[] = [];

        const job = (on: Store) => closeUsageDays({ store: on, clock, hasTime: () => true });
        const pass = async (ms: number) => {
          const end = now + ms;
          for (const { atMs, send } of later.filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)) {
            now = Math.max(now, atMs);
            await send();
          }
          later = later.filter(({ atMs }) => atMs > end);
          now = end;
        };

        await forge.as(site, async () => {
          for (const each of steps) {
            if (each.kind === 'wait') {
              await pass(each.minutes * MINUTE);
            } else if (each.kind === 'flush') {
              const flush = { flushId: `flush-${(flushes += 1)}`, rows: each.rows };
              await keepFlush({ store, clock }, flush);
              const day = new Date(now).toISOString().slice(0, 10);
              counted.set(day, sumOf([...(counted.get(day) ?? []), ...each.rows]));
              if (each.again !== null) {
                later.push({ atMs: now + each.again * MINUTE, send: () => keepFlush({ store, clock }, flush) });
              }
            } else {
              const jobs = each.breaks.map((lost) => job(inTurns(breakingStore(store, lost), scheduler)));
              await Promise.all([Promise.allSettled(jobs), scheduler.waitFor(Promise.allSettled(jobs))]);
            }
          }
          await pass(30 * HOUR);
          await job(store);
          await pass(HOUR);

          const days = (await store.list(usageDay)).records.map(({ id, value }) => [id, rowsOf(value)] as const);
          expect(new Map(days)).toEqual(counted);
          expect(forge.records(site).filter(({ key }) => key.startsWith('usage-flush:'))).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
