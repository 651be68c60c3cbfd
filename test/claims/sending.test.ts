import { aWholeApp, type WholeApp } from '../support/whole-app';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { anErrorFlush, aUsageFlush } from '../support/flushes';

let app: WholeApp;
beforeEach(async () => {
  app = await aWholeApp();
});
afterEach(() => app.close());

const DAY_MS = 86_400_000;
const collected = () =>
  app.arrived
    .filter(({ at }) => at === 'collector')
    .map(({ body }) => (JSON.parse(body) as { kind: string; day: string }).kind);

/** Somebody uses the app and meets an error; the jobs of the two days after it run. */
async function aDay() {
  await app.ok('keepUsage', aUsageFlush(), { by: 'jane' });
  await app.ok('keepErrors', anErrorFlush(), { by: 'jane' });
  for (let day = 0; day < 2; day += 1) {
    app.passes(DAY_MS);
    await app.daily();
  }
}

test.each([
  ['daily numbers wait until an admin was shown them', 'showSending', 'daily-numbers', 'showErrors', 'error-groups'],
  ['error groups wait until an admin was shown them', 'showErrors', 'error-groups', 'showSending', 'daily-numbers'],
])('%s', async (_what, shows, kind, showsOther, other) => {
  // There is nothing yet that could be seen.
  await app.ok(shows);
  await aDay();
  expect(collected()).toEqual([]);
  await app.ok(showsOther);
  await aDay();
  expect(new Set(collected())).toEqual(new Set([other]));
  await app.ok(shows);
  await aDay();
  expect(new Set(collected())).toEqual(new Set([kind, other]));
});
