import type { Nodes } from 'mdast';
import { canBeCompared } from './bare-tree';
import { heaviestCommonItems } from './common-items';
import { likeness, type Fingerprints } from './fingerprints';
import { spend, type WorkBudget } from './work-budget';

/** A block of the old version beside one of the new version; null where it has none beside it. */
export type Aligned = { readonly old: Nodes; readonly now: Nodes | null } | { readonly old: null; readonly now: Nodes };

/** Blocks that share fewer of their words are read as one removed and one added, not as one changed. */
const ALIKE = 0.4;

/** Beyond so many pairs, 4 MB of sums, the blocks are halved first, and those of each half are held against each other. */
const MAX_PAIRS = 250_000;

/** What a block weighs beside its words: a rule across the page has none, and all of them together less than one word. */
const NO_WORDS = 1 / 1024;

/**
 * Which blocks belong together, in order: first those that are the same, then, between them, those that are most alike. Every
 * block of both sides is in the answer once.
 */
export function align(
  old: readonly Nodes[],
  now: readonly Nodes[],
  fingerprints: Fingerprints,
  budget: WorkBudget,
): readonly Aligned[] {
  const weightOf = (at: number) => (old[at] === undefined ? 0 : fingerprints.wordsOf(old[at]).length + NO_WORDS);
  const same = heaviestCommonItems(old.map(fingerprints.idOf), now.map(fingerprints.idOf), weightOf, budget);
  const aligned: Aligned[] = [];
  let [fromOld, fromNew] = [0, 0];
  for (const [toOld, toNew] of [...same, [old.length, now.length] as const]) {
    aligned.push(...alignUnlike(old.slice(fromOld, toOld), now.slice(fromNew, toNew), fingerprints, budget));
    const [both, bothNew] = [old[toOld], now[toNew]];
    if (both !== undefined && bothNew !== undefined) aligned.push({ old: both, now: bothNew });
    [fromOld, fromNew] = [toOld + 1, toNew + 1];
  }
  return aligned;
}

/** The pairing in order with the greatest sum of likeness (Needleman and Wunsch, without a price for gaps). */
function alignUnlike(
  old: readonly Nodes[],
  now: readonly Nodes[],
  fingerprints: Fingerprints,
  budget: WorkBudget,
): readonly Aligned[] {
  if (old.length * now.length > MAX_PAIRS) {
    const [half, newHalf] = [Math.ceil(old.length / 2), Math.ceil(now.length / 2)];
    return [
      ...alignUnlike(old.slice(0, half), now.slice(0, newHalf), fingerprints, budget),
      ...alignUnlike(old.slice(half), now.slice(newHalf), fingerprints, budget),
    ];
  }
  const words = [...old, ...now].reduce((sum, node) => sum + fingerprints.wordsOf(node).length + 1, 0);
  const affordable = old.length > 0 && now.length > 0 && spend(budget, words * Math.max(old.length, now.length));
  if (!affordable) return [...old.map(alone), ...now.map(newcomer)];
  const width = now.length + 1;
  // best[i * width + j]: the greatest sum for old blocks from i on and new blocks from j on.
  const best = new Float64Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const alike = pairing(old[i], now[j], fingerprints);
      const paired = alike > 0 ? alike + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  for (let [one, other] = [old[i], now[j]]; one !== undefined || other !== undefined; [one, other] = [old[i], now[j]]) {
    const at = i * width + j;
    if (one === undefined) {
      if (other !== undefined) aligned.push(newcomer(other));
      j++;
    } else if (other === undefined || best[at] === best[at + width]) {
      aligned.push(alone(one));
      i++;
    } else if (best[at] === best[at + 1]) {
      aligned.push(newcomer(other));
      j++;
    } else {
      aligned.push({ old: one, now: other });
      i++;
      j++;
    }
  }
  return aligned;
}

const alone = (old: Nodes): Aligned => ({ old, now: null });
const newcomer = (now: Nodes): Aligned => ({ old: null, now });

/** How much speaks for reading one block as the other changed; 0 where they stay apart. */
function pairing(old: Nodes | undefined, now: Nodes | undefined, fingerprints: Fingerprints): number {
  if (old === undefined || now === undefined || !canBecome(old, now)) return 0;
  return likeness(fingerprints.wordsOf(old), fingerprints.wordsOf(now), ALIKE);
}

/** A paragraph may become a heading and back; everything else stays what it is. */
const canBecome = (old: Nodes, now: Nodes) =>
  (old.type === now.type && canBeCompared(old)) || (isProse(old) && isProse(now));
const isProse = ({ type }: Nodes) => type === 'paragraph' || type === 'heading';
