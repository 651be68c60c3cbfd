import { holds, schedules } from '../support/report-schedules';
import { test } from '@jest/globals';
import fc from 'fast-check';

/** The same property as test/src/reports/delivery.property.test.ts, over as many schedules as some minutes allow. */
test('400 schedules lose no report and leave one open ticket for each', async () => {
  await fc.assert(fc.asyncProperty(schedules, holds), { numRuns: 400 });
}, 3_600_000);
