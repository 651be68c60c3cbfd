import { aMoveWorld, aSavedExport, type MoveWorld } from './move-world';
import { expect } from '@jest/globals';
import type { DefinitionSummary } from '../../src/contract';

type DefinitionPage = { readonly definitions: readonly DefinitionSummary[]; readonly cursor?: string };

/**
 * Moves so many saved exports in one site, while the host enforces storage's rates (4,000 units of 10 KB a minute, 1,000
 * requests a second) by a clock that only the move's own pauses bring forward.
 */
export async function moveWithinLimits(count: number): Promise<void> {
  const savedExports = Array.from({ length: count }, (_, at) => aSavedExport(at));
  // How fast this machine is matters nothing: it is given the time.
  const world = await aMoveWorld({ savedExports, rates: 'enforced', timeLimitMs: 60_000 });
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
    await theListIsReadWithinLimits(world, count);
  } finally {
    await world.close();
  }
}

/** A function ends after 25 seconds, and replies with 5 MB at most; of both a call stays far away, however many there are. */
async function theListIsReadWithinLimits(world: MoveWorld, count: number): Promise<void> {
  const found = new Set<string>();
  const before = world.platform.kvsTotals(world.site);
  let [calls, largest] = [0, 0];
  let cursor: string | undefined;
  do {
    // Of another minute each, as somebody's page that has waited.
    world.passes(60);
    const page = cursor === undefined ? {} : { cursor };
    const reply = await world.call<DefinitionPage>('listDefinitions', '5b10a2844c20165700ede21g', page);
    if (!reply.ok) throw new Error(reply.message);
    for (const { definitionId } of reply.value.definitions) found.add(definitionId);
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(reply)));
    cursor = reply.value.cursor;
    calls += 1;
  } while (cursor !== undefined);
  const after = world.platform.kvsTotals(world.site);
  const [requests, readUnits] = [after.requests - before.requests, after.readUnits - before.readUnits];
  expect({ found: found.size, calls }).toEqual({ found: count, calls: Math.max(1, count / 1_000) });
  expect(requests / calls).toBeLessThanOrEqual(10);
  expect(readUnits / calls).toBeLessThan(200);
  expect(largest).toBeLessThan(1_000_000);
  if (count >= 10_000) console.info({ calls, requests, readUnits, largest });
}
