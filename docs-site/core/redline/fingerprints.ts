import type { Nodes } from 'mdast';
import { holdsBlocks } from './bare-tree';
import { wordsOf } from './words';

/** What two blocks are compared by before anybody looks at their words in order; one for both sides of a comparison. */
export type Fingerprints = {
  /** The same number for the same subtree, and only for that. */
  readonly idOf: (node: Nodes) => number;
  /** Its words in small letters as numbers, ascending, each as often as it occurs. */
  readonly wordsOf: (node: Nodes) => Uint32Array;
};

export function newFingerprints(): Fingerprints {
  const ids = new Map<string, number>();
  const numbers = new Map<string, number>();
  const idOf: Fingerprints['idOf'] = rememberedFor((node) => numberOf(ids, written(node, idOf)));
  const wordsIn = rememberedFor((node) => {
    const words: number[] = [];
    addWords(node, words, numbers);
    return new Uint32Array(words).sort();
  });
  return { idOf, wordsOf: wordsIn };
}

function rememberedFor<T>(answer: (node: Nodes) => T): (node: Nodes) => T {
  const known = new Map<Nodes, T>();
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

/** A subtree as one text, the same for the same subtree only; blocks in it by their number. Texts carry their length. */
function written(node: Nodes, idOf: (node: Nodes) => number): string {
  if (node.type === 'text') return `"${node.value.length}:${node.value}`;
  let text: string = node.type;
  const attributes: string[] = [];
  for (const key in node) if (key !== 'type' && key !== 'children') attributes.push(key);
  // In one order, whatever order they were written in.
  if (attributes.length > 1) attributes.sort();
  for (const key of attributes) text += ` ${key}=${valueAsText(node[key as never])}`;
  if (!('children' in node)) return text;
  for (const child of node.children) text += holdsBlocks(node) ? ` #${idOf(child)}` : ` ${written(child, idOf)}`;
  return `${text} /`;
}

function valueAsText(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  return JSON.stringify(value);
}

function addWords(node: Nodes, words: number[], numbers: Map<string, number>): void {
  if ('value' in node) {
    for (const word of wordsOf(node.value)) words.push(numbers.get(word) ?? numberOfSpelling(word, numbers));
  }
  if ('children' in node) for (const child of node.children) addWords(child, words, numbers);
}

/** A word has the number of its small letters, and is found by it at once the next time. */
function numberOfSpelling(word: string, numbers: Map<string, number>): number {
  const number = numberOf(numbers, word.toLowerCase());
  numbers.set(word, number);
  return number;
}

/**
 * From 0 (no word in common) to 1 (the same words), by Dice's coefficient over the words with their counts; 0 too where it is less
 * than `atLeast`, which the lengths alone tell of most blocks.
 */
export function likeness(one: Uint32Array, other: Uint32Array, atLeast: number): number {
  const words = one.length + other.length;
  if (words === 0) return 1;
  if (2 * Math.min(one.length, other.length) < atLeast * words) return 0;
  let [inOne, inOther, both] = [0, 0, 0];
  while (inOne < one.length && inOther < other.length) {
    const [left = 0, right = 0] = [one[inOne], other[inOther]];
    if (left === right) both++;
    if (left <= right) inOne++;
    if (right <= left) inOther++;
  }
  const alike = (2 * both) / words;
  return alike >= atLeast ? alike : 0;
}
