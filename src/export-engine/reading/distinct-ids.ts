import { withRoom } from '../with-room';

/** Ids as they come in, each once. As numbers, eight bytes each and eight to look it up, because there can be a million. */
export type DistinctIds = {
  /** Keeps the first of each: edits meanwhile can move an issue to a later page of the search. */
  add(page: readonly number[]): void;
  /** Those so far, in the order in which they came. */
  found(): Float64Array;
};

export function distinctIds(): DistinctIds {
  let ids = new Float64Array(0);
  let count = 0;
  // A sorted copy finds repeats: a set of a million ids would weigh several times as much.
  let sorted = new Float64Array(0);

  return {
    add(page) {
      const fresh = [...new Set(page)].filter((id) => !holds(sorted, id));
      if (count + fresh.length > ids.length) ids = withRoom(ids, count + fresh.length, Float64Array);
      ids.set(fresh, count);
      count += fresh.length;
      sorted = merged(sorted, Float64Array.from(fresh).sort());
    },
    found: () => ids.subarray(0, count),
  };
}

function holds(sorted: Float64Array, id: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? Infinity) < id) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === id;
}

function merged(some: Float64Array, others: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(some.length + others.length);
  let [one, other] = [0, 0];
  for (let at = 0; at < all.length; at += 1) {
    const isOne = (some[one] ?? Infinity) < (others[other] ?? Infinity);
    all[at] = (isOne ? some[one++] : others[other++]) ?? NaN;
  }
  return all;
}
