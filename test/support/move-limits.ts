import { aMoveWorld, aSavedExport } from './move-world';
import { expect } from '@jest/globals';

/**
 * Moves so many saved exports in one site, while the host enforces storage's rates (4,000 units of 10 KB a minute, 1,000
 * requests a second) by a clock that only the move's own pauses bring forward.
 */
export async function moveWithinLimits(count: number): Promise<void> {
  const savedExports = Array.from({ length: count }, (_, at) => aSavedExport(at));
  const world = await aMoveWorld({ savedExports, rates: 'enforced' });
  try {
    await world.ask();
    const before = world.now();
    const deliveries = await world.events.deliverDue();

    const receipt = { savedExportsMoved: count, pages: count / 100 + 2 };
    expect(await world.move()).toMatchObject({ state: 'done', receipt });
    // One event, which pushes nothing, where a chain may have 1,000 pushes; and nothing was refused on the way.
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['succeeded']);
    expect(world.log.filter(({ message }) => message.includes('held-up'))).toEqual([]);
    const seconds = (world.now() - before) / 1000;
    expect(seconds).toBeLessThan(900);
    const { writeUnits } = world.platform.kvsTotals(world.site);
    expect(writeUnits).toBeGreaterThan(count);
    expect((writeUnits / seconds) * 60).toBeLessThan(4_000);
  } finally {
    await world.close();
  }
}
