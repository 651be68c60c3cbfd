import type { KeptParts } from '../parts/kept-parts';
import type { Part } from '../parts/part';
import { inOrder } from './in-order';
import type { RunIds } from './issue-ids';
import type { ReadPart } from './read-part';

/** A part with its place: that of its first id, and whether an earlier call had read it. */
export type PlacedPart = Part & { readonly from: number; readonly restored: boolean };

/**
 * The parts of a run in their order, each kept before it is handed on. At most `window` of them are read or wait for
 * their turn, so that a slow one holds nobody up and memory stays flat.
 */
export async function* readParts(options: {
  readonly ids: RunIds;
  readonly kept: KeptParts;
  readonly readPart: ReadPart;
  readonly window: number;
}): AsyncGenerator<PlacedPart> {
  const { ids, kept, readPart, window } = options;
  let isEnd = false;

  const read = async (number: number): Promise<PlacedPart | null> => {
    const own = await ids.part(number);
    if (own.length === 0) {
      isEnd = true;
      return null;
    }
    const from = number * ids.partSize;
    const restored = await kept.read(number, own.length);
    if (restored) return { ...restored, from, restored: true };
    const part = await readPart(Array.from(own, String));
    await kept.write(number, own.length, part);
    return { ...part, from, restored: false };
  };
  const jobs = function* () {
    for (let number = 0; !isEnd; number += 1) yield () => read(number);
  };
  for await (const part of inOrder(jobs(), window)) if (part) yield part;
}
