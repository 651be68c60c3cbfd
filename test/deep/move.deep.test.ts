import { moveWithinLimits } from '../support/move-limits';
import { endsAsOneCleanRun, moveSchedules } from '../support/move-schedules';
import { test } from '@jest/globals';
import fc from 'fast-check';

/** The same property as test/src/move/move.property.test.ts, over as many schedules as some minutes allow. */
test('300 schedules end as one clean run', async () => {
  await fc.assert(fc.asyncProperty(moveSchedules, endsAsOneCleanRun), { numRuns: 300 });
}, 3_600_000);

/** The property "killed at every step", with every step. */
test.each(Array.from({ length: 190 }, (_, afterCalls) => [afterCalls]))(
  'a move that dies after %d calls ends as one clean run',
  async (afterCalls) => {
    await endsAsOneCleanRun([{ does: 'crash', pick: 0, afterCalls }]);
  },
);

test('10,000 saved exports move within the limits of the platform', () => moveWithinLimits(10_000), 600_000);
