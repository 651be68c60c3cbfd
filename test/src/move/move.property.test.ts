import { endsAsOneCleanRun, knownSchedules, moveSchedules } from '../../support/move-schedules';
import { describe, test } from '@jest/globals';
import fc from 'fast-check';

describe('killed at any step, delivered twice, the old backend failing: the end is that of one clean run', () => {
  test.each(knownSchedules)('%j', endsAsOneCleanRun);

  // Many more in test/deep/move.deep.test.ts.
  test('in any order', async () => {
    await fc.assert(fc.asyncProperty(moveSchedules, endsAsOneCleanRun), { numRuns: 12 });
  }, 120_000);
});
