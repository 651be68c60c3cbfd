import { aMoveWorld, aSavedExport } from '../../support/move-world';
import { afterEach, expect, test } from '@jest/globals';

let world: Awaited<ReturnType<typeof aMoveWorld>>;
afterEach(() => world.close());

// The host enforces storage's rates here: 4,000 units of 10 KB a minute, 1,000 requests a second; its clock is the test's.
test('10,000 saved exports move within the limits of the platform', async () => {
  const savedExports = Array.from({ length: 10_000 }, (_, at) => aSavedExport(at));
  world = await aMoveWorld({ savedExports, rates: 'enforced' });
  await world.ask();
  const before = world.now();
  const deliveries = await world.events.deliverDue();

  expect(await world.move()).toMatchObject({ state: 'done', receipt: { savedExportsMoved: 10_000, pages: 102 } });
  // One event and no push of its own, where a chain may have 1,000; nothing was refused on the way.
  expect(deliveries.map(({ outcome }) => outcome)).toEqual(['succeeded']);
  expect(world.log.filter(({ message }) => message.includes('held-up'))).toEqual([]);
  const seconds = (world.now() - before) / 1000;
  expect(seconds).toBeLessThan(900);
  const { writeUnits } = world.platform.kvsTotals(world.site);
  expect(writeUnits).toBeGreaterThan(10_000);
  expect((writeUnits / seconds) * 60).toBeLessThan(4_000);
}, 120_000);
