import type { Nodes } from 'mdast';
import { isLiteral, shellOf } from './bare-tree';
import { wordsOf } from './words';

/** What two blocks are compared by before anybody looks at their words in order; one for both sides of a comparison. */
export type Fingerprints = {
  /** The same number for the same subtree, and only for that. */
  readonly idOf: (node: Nodes) => number;
  /** Its words in small letters as numbers, ascending, each as often as it occurs. */
  readonly wordsOf: (node: Nodes) => readonly number[];
};

export function newFingerprints(): Fingerprints {
  const ids = new Map<string, number>();
  const numbers = new Map<string, number>();
  const idOf = rememberedFor((node: Nodes): number => {
    const children = 'children' in node ? node.children.map(idOf) : [];
    const literal = isLiteral(node) && 'value' in node ? node.value : '';
    return numberOf(ids, JSON.stringify([sorted(shellOf(node)), literal, children]));
  });
  const words = rememberedFor((node: Nodes): readonly number[] => {
    const own = 'value' in node ? wordsOf(node.value).map((word) => numberOf(numbers, word.toLowerCase())) : [];
    const below = 'children' in node ? node.children.flatMap((child) => words(child)) : [];
    return [...own, ...below].sort((one, other) => one - other);
  });
  return { idOf, wordsOf: words };
}

function rememberedFor<T>(answer: (node: Nodes) => T): (node: Nodes) => T {
  const known = new WeakMap<Nodes, T>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const made = answer(node);
    known.set(node, made);
    return made;
  };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Attributes in one order, whatever order they were written in. */
const sorted = (shell: object) => Object.entries(shell).sort(([one], [other]) => (one < other ? -1 : 1));

/** From 0 (no word in common) to 1 (the same words), by Dice's coefficient over the words with their counts. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length + other.length === 0) return 1;
  let [inOne, inOther, both] = [0, 0, 0];
  while (inOne < one.length && inOther < other.length) {
    const [left = 0, right = 0] = [one[inOne], other[inOther]];
    if (left === right) both++;
    if (left <= right) inOne++;
    if (right <= left) inOther++;
  }
  return (2 * both) / (one.length + other.length);
}
