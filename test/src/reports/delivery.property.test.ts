import { holds, knownSchedules, schedules } from '../../support/report-schedules';
import { test } from '@jest/globals';
import fc from 'fast-check';

test('no report is lost and each ends as one open ticket: twice, late, through crashes, 429, 500, timeouts and lag', async () => {
  await fc.assert(fc.asyncProperty(schedules, holds), { numRuns: 40, examples: knownSchedules });
}, 240_000);
