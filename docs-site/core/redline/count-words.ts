import type { Nodes } from 'mdast';
import type { Block, Fate, Redline, Segment } from './redline';
import { wordsOf } from './words';

/** How many words a reader sees marked: as removed, as added, and as standing elsewhere, in a block that moved. */
export type MarkedWords = { readonly removed: number; readonly added: number; readonly moved: number };

type Counts = Record<Fate, number>;

export function countMarkedWords({ blocks }: Redline): MarkedWords {
  const [inPlace, elsewhere]: readonly [Counts, Counts] = [noWords(), noWords()];
  const visit = (block: Block, counts: Counts): void => {
    if (block.what === 'node') counts[block.fate] += wordsIn(block.node);
    else if (block.what === 'container') block.blocks.forEach((inner) => visit(inner, counts));
    else if (block.what === 'moved here') visit(block.block, elsewhere);
    else if (block.what === 'text') for (const segment of block.segments) count(segment, counts);
  };
  blocks.forEach((block) => visit(block, inPlace));
  return {
    removed: inPlace.removed + elsewhere.removed,
    added: inPlace.added + elsewhere.added,
    moved: elsewhere.equal,
  };
}

const noWords = (): Counts => ({ equal: 0, removed: 0, added: 0 });

function count(segment: Segment, counts: Counts): void {
  if (segment.what === 'text') counts[segment.fate] += wordsOf(segment.text).length;
  if (segment.what === 'node') counts[segment.fate] += wordsIn(segment.node);
}

/** How many words a node and what stands in it have. */
export function wordsIn(node: Nodes): number {
  if ('value' in node) return wordsOf(node.value).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + wordsIn(child), 0) : 0;
}
