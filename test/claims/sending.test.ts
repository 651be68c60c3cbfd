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

/** Somebody does something on a day; the job of the two days after it runs. */
async function aDayWith(functionKey: string, payload: () => unknown) {
  await app.ok(functionKey, payload(), { by: 'jane' });
  for (let day = 0; day < 2; day += 1) {
    app.passes(DAY_MS);
    await app.daily();
  }
}

test.each<[string, string, () => unknown, string, string]>([
  ['daily numbers wait until an admin was shown them', 'keepUsage', aUsageFlush, 'showSending', 'daily-numbers'],
  ['error groups wait until an admin was shown them', 'keepErrors', anErrorFlush, 'showErrors', 'error-groups'],
])('%s', async (_what, keeps, payload, shows, kind) => {
  await aDayWith(keeps, payload);
  await aDayWith(keeps, payload);
  expect(collected()).toEqual([]);
  await app.ok(shows);
  await aDayWith(keeps, payload);
  expect(new Set(collected())).toEqual(new Set([kind]));
});
