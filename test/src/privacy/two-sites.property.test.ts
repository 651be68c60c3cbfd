import { aWholeApp, type WholeApp } from '../../support/whole-app';
import { holdsApart, schedule } from '../../support/two-sites';
import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';

let app: WholeApp;
beforeAll(async () => {
  app = await aWholeApp({ withDesk: false });
});
afterAll(() => app.close());

test('whatever two sites do at once in one process, no record of one ever appears to the other', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, (steps) => holdsApart(app, steps)),
    { numRuns: 5 },
  );
});
