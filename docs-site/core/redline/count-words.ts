import type { Nodes } from 'mdast';
import type { Block, Redline, Segment } from './redline';
import { wordsOf } from './words';

/** How many words a reader sees marked. A block that moved without an edit has none. */
export type MarkedWords = { readonly removed: number; readonly added: number };

export function countMarkedWords({ blocks }: Redline): MarkedWords {
  const counts = { equal: 0, removed: 0, added: 0 };
  const visit = (block: Block): void => {
    if (block.what === 'node') counts[block.fate] += wordsIn(block.node);
    else if (block.what === 'container') block.blocks.forEach(visit);
    else if (block.what === 'moved here') visit(block.block);
    else if (block.what === 'text') for (const segment of block.segments) count(segment, counts);
  };
  blocks.forEach(visit);
  return { removed: counts.removed, added: counts.added };
}

function count(segment: Segment, counts: Record<'equal' | 'removed' | 'added', number>): void {
  if (segment.what === 'text') counts[segment.fate] += wordsOf(segment.text).length;
  if (segment.what === 'node') counts[segment.fate] += wordsIn(segment.node);
}

/** How many words a node and what stands in it have. */
export function wordsIn(node: Nodes): number {
  if ('value' in node) return wordsOf(node.value).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + wordsIn(child), 0) : 0;
}
