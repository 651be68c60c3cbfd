import { diffArrays } from 'diff';
import { spend, type WorkBudget } from './work-budget';

/** Places of the same item in both sequences, `[old, new]`, ascending on both sides. */
export type Common = readonly (readonly [number, number])[];

type Item = string | number;

/** Beyond so many pairs, 2 MB of sums, items count alike. */
const MAX_WEIGHED_PAIRS = 250_000;

/**
 * The longest run of items that both sequences have in order (Myers). Where the budget does not last, only what they have in
 * common at both ends.
 */
export const commonItems = (old: readonly Item[], now: readonly Item[], budget: WorkBudget): Common =>
  betweenEnds(old, now, (was, is) => longest(was, is, budget));

/**
 * Of what both sequences have in order, that which weighs most: where two blocks changed places, the longer one is said to have
 * stayed. Very long sequences, and those that the budget does not last for, are treated as by `commonItems`.
 */
export const heaviestCommonItems = (
  old: readonly Item[],
  now: readonly Item[],
  weightOf: (oldAt: number) => number,
  budget: WorkBudget,
): Common =>
  betweenEnds(old, now, (was, is, places) =>
    was.length * is.length <= MAX_WEIGHED_PAIRS && spend(budget, was.length * is.length)
      ? heaviest(was, is, (at) => weightOf(places[at] ?? 0))
      : longest(was, is, budget),
  );

type Search = (old: Item[], now: Item[], places: readonly number[]) => Common;

/**
 * What both have at their ends is in common whatever stands between. There, an item that only one of them has is in common with
 * nothing, and without those more may be the same at the ends: `search` gets what is left.
 */
function betweenEnds(old: readonly Item[], now: readonly Item[], search: Search): Common {
  const common: (readonly [number, number])[] = [];
  const [start, end] = sameAtEnds(old, now);
  for (let at = 0; at < start; at++) common.push([at, at]);
  const oldPlaces = placesOf(old, start, old.length - end, new Set(now.slice(start, now.length - end)));
  const newPlaces = placesOf(now, start, now.length - end, new Set(old.slice(start, old.length - end)));
  const [oldShared, newShared] = [itemsAt(old, oldPlaces), itemsAt(now, newPlaces)];
  const [first, last] = sameAtEnds(oldShared, newShared);
  const add = (oldAt: number, newAt: number) => common.push([oldPlaces[oldAt] ?? 0, newPlaces[newAt] ?? 0]);
  for (let at = 0; at < first; at++) add(at, at);
  const [oldRest, newRest] = [
    oldShared.slice(first, oldShared.length - last),
    newShared.slice(first, newShared.length - last),
  ];
  if (oldRest.length > 0 && newRest.length > 0) {
    for (const [oldAt, newAt] of search(oldRest, newRest, oldPlaces.slice(first))) add(first + oldAt, first + newAt);
  }
  for (let back = last; back > 0; back--) add(oldShared.length - back, newShared.length - back);
  for (let back = end; back > 0; back--) common.push([old.length - back, now.length - back]);
  return common;
}

/** How many items are the same at the beginning, and how many of the others at the end. */
function sameAtEnds(old: readonly Item[], now: readonly Item[]): readonly [number, number] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [start, end];
}

const itemsAt = (items: readonly Item[], places: readonly number[]) => places.map((at) => items[at] ?? 0);

/** Where in a stretch of a sequence the items stand that the other one has too. */
function placesOf(items: readonly Item[], from: number, to: number, others: ReadonlySet<Item>): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) if (others.has(items[at] ?? 0)) places.push(at);
  return places;
}

/** Myers' algorithm. It takes about the square of the edits, plus the length. */
function longest(old: Item[], now: Item[], budget: WorkBudget): Common {
  if (!spend(budget, old.length + now.length)) return [];
  const maxEditLength = Math.floor(Math.sqrt(budget.steps));
  const runs = diffArrays(old, now, { maxEditLength });
  const edits = runs?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  if (!spend(budget, (edits ?? maxEditLength) ** 2) || runs === undefined) {
    budget.ranOut = true;
    return [];
  }
  const common: (readonly [number, number])[] = [];
  let [atOld, atNew] = [0, 0];
  for (const { added, removed, count } of runs) {
    if (!added && !removed) for (let step = 0; step < count; step++) common.push([atOld + step, atNew + step]);
    if (!added) atOld += count;
    if (!removed) atNew += count;
  }
  return common;
}

/** The common run of the greatest weight: every pair of places is looked at once (Needleman and Wunsch). */
function heaviest(old: readonly Item[], now: readonly Item[], weightOf: (oldAt: number) => number): Common {
  const width = now.length + 1;
  // best[i * width + j]: the greatest weight of what is in common from place i of the old and j of the new sequence on.
  const best = new Float64Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    const weight = weightOf(i);
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      best[at] =
        old[i] === now[j] ? weight + (best[at + width + 1] ?? 0) : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    const at = i * width + j;
    if (old[i] === now[j]) common.push([i++, j++]);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return common;
}
