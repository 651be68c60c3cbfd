/** Draws from a seeded source: the same seed gives the same data and the same troubles. */
export type Random = {
  /** 0 to 1, never 1 */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** Whole, both ends included. */
  readonly integer: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Different ones, in the list's order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
};

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  return {
    next,
    pick,
    chance: (probability) => next() < probability,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    some: (from, count) => {
      const drawn = new Set<number>();
      while (drawn.size < Math.min(count, from.length)) drawn.add(Math.floor(next() * from.length));
      return from.filter((_one, place) => drawn.has(place));
    },
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of from) if ((left -= weight) < 0) return one;
      return from.at(-1)![0];
    },
  };
}

/** Small and good enough for data and faults; not for secrets. Algorithm: Tommy Ettinger's mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
