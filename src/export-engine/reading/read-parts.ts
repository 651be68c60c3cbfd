import type { KeptParts } from '../parts/kept-parts';
import type { Part } from '../parts/part';
import type { Run } from '../parts/run';
import { inOrder } from './in-order';
import type { ReadPart } from './read-part';

/** A part with its place: that of its first id, and whether an earlier call had read it. */
export type PlacedPart = Part & { readonly from: number; readonly restored: boolean };

/**
 * The parts of a run in their order, each kept before it is handed on. At most `window` of them are read or wait for
 * their turn, so that a slow one holds nobody up and memory stays flat.
 */
export async function* readParts(options: {
  readonly run: Run;
  /** In the query's order. */
  readonly ids: Float64Array;
  readonly kept: KeptParts;
  readonly readPart: ReadPart;
  readonly window: number;
}): AsyncGenerator<PlacedPart> {
  const { run, ids, kept, readPart, window } = options;

  const read = async (number: number): Promise<PlacedPart> => {
    const from = number * run.partSize;
    const restored = await kept.read(number);
    if (restored) return { ...restored, from, restored: true };
    const part = await readPart(Array.from(ids.subarray(from, from + run.partSize), String));
    await kept.write(number, part);
    return { ...part, from, restored: false };
  };
  const jobs = function* () {
    for (let number = 0; number * run.partSize < run.total; number += 1) yield () => read(number);
  };
  yield* inOrder(jobs(), window);
}
