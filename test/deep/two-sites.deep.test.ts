import { aWholeApp } from '../support/whole-app';
import { holdsApart, schedule } from '../support/two-sites';
import { test } from '@jest/globals';
import fc from 'fast-check';

/** The same property as test/src/privacy/two-sites.property.test.ts, over as many schedules as some minutes allow. */
test('150 schedules of two sites at once show no record of one to the other', async () => {
  const app = await aWholeApp({ withDesk: false });
  try {
    await fc.assert(
      fc.asyncProperty(schedule, (steps) => holdsApart(app, steps)),
      { numRuns: 150 },
    );
  } finally {
    await app.close();
  }
}, 3_600_000);
