import { diffArrays } from 'diff';

/** So many steps one comparison may take: about a second. Counted, not timed, so that the result is the same everywhere. */
const STEPS = 30_000_000;

/** What is left of the work that one comparison may do. It is spent by whatever could grow faster than the text does. */
export type WorkBudget = { steps: number; ranOut: boolean };

export const newBudget = (steps: number = STEPS): WorkBudget => ({ steps, ranOut: false });

/** Takes steps out of the budget; false, and nothing is taken, where they are not there. */
export function spend(budget: WorkBudget, steps: number): boolean {
  if (steps > budget.steps) {
    budget.ranOut = true;
    return false;
  }
  budget.steps -= steps;
  return true;
}

/**
 * The longest run of items that both sequences have in order (Myers), as pairs of places: `[old, new]`, ascending. Where the
 * budget does not last, only what they have in common at both ends.
 */
export function commonItems(
  old: readonly (string | number)[],
  now: readonly (string | number)[],
  budget: WorkBudget,
): readonly (readonly [number, number])[] {
  let start = 0;
  const shorter = Math.min(old.length, now.length);
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const pairs: [number, number][] = Array.from({ length: start }, (_, at) => [at, at]);
  pairs.push(...between(old.slice(start, old.length - end), now.slice(start, now.length - end), budget, start));
  for (let back = end; back > 0; back--) pairs.push([old.length - back, now.length - back]);
  return pairs;
}

/** Myers' algorithm on what the ends have not in common. It takes about the square of the edits, plus the length. */
function between(
  old: (string | number)[],
  now: (string | number)[],
  budget: WorkBudget,
  offset: number,
): [number, number][] {
  if (old.length === 0 || now.length === 0 || !spend(budget, old.length + now.length)) return [];
  const maxEditLength = Math.floor(Math.sqrt(budget.steps));
  const runs = diffArrays(old, now, { maxEditLength });
  const edits = runs?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  if (!spend(budget, (edits ?? maxEditLength) ** 2) || runs === undefined) {
    budget.ranOut = true;
    return [];
  }
  const pairs: [number, number][] = [];
  let [atOld, atNew] = [offset, offset];
  for (const { added, removed, count } of runs) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push([atOld + step, atNew + step]);
    if (!added) atOld += count;
    if (!removed) atNew += count;
  }
  return pairs;
}
