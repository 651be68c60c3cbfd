import { canBeCompared } from './bare-tree';
import { comparePair, type Comparing } from './compare-blocks';
import { likeness } from './fingerprints';
import type { Block } from './redline';
import { spend } from './work-budget';

/** Shorter blocks are found again by chance. */
const WORDS_TO_RECOGNISE = 4;
/** A block that was edited as well is the same one where so many of its words are. */
const RECOGNISED = 0.8;
/** And it has to have so many words, so that a phrase of the trade is no move. */
const WORDS_TO_RECOGNISE_EDITED = 12;

type Alone = Extract<Block, { readonly what: 'node' }>;

/** Blocks that were removed in one place and added in another are shown as moved. */
export function showMoves(blocks: readonly Block[], comparing: Comparing): readonly Block[] {
  const removed = newLost(standingAlone(blocks, 'removed'), comparing);
  const moves = new Map<Block, Block>();
  let number = 0;
  for (const added of standingAlone(blocks, 'added')) {
    const found = findAgain(added, removed, comparing);
    if (found === undefined) continue;
    removed.all.delete(found);
    number++;
    moves.set(found, { what: 'moved away', move: number });
    moves.set(added, { what: 'moved here', move: number, block: comparePair(found.node, added.node, comparing) });
  }
  return number === 0 ? blocks : blocks.map((block) => replaced(block, moves));
}

/** The blocks of one fate, in reading order. */
function standingAlone(blocks: readonly Block[], fate: Alone['fate']): readonly Alone[] {
  const found: Alone[] = [];
  const visit = (block: Block) => {
    if (block.what === 'container') block.blocks.forEach(visit);
    else if (block.what === 'node' && block.fate === fate && block.node.type !== 'tableCell') found.push(block);
  };
  blocks.forEach(visit);
  return found;
}

/** Removed blocks that were not found again yet; by fingerprint too, so that finding the same one takes one look. */
type Lost = { readonly all: Set<Alone>; readonly byId: ReadonlyMap<number, readonly Alone[]> };

function newLost(removed: readonly Alone[], { fingerprints }: Comparing): Lost {
  const byId = new Map<number, Alone[]>();
  for (const block of removed) {
    const id = fingerprints.idOf(block.node);
    byId.set(id, [...(byId.get(id) ?? []), block]);
  }
  return { all: new Set(removed), byId };
}

function findAgain(added: Alone, lost: Lost, { fingerprints, budget }: Comparing): Alone | undefined {
  const own = fingerprints.wordsOf(added.node);
  if (own.length < WORDS_TO_RECOGNISE) return undefined;
  const same = lost.byId.get(fingerprints.idOf(added.node))?.find((block) => lost.all.has(block));
  if (same !== undefined || own.length < WORDS_TO_RECOGNISE_EDITED || !canBeCompared(added.node)) return same;
  let best: { readonly block: Alone; readonly alike: number } | undefined;
  for (const block of lost.all) {
    if (!spend(budget, own.length)) break;
    if (block.node.type !== added.node.type) continue;
    const alike = likeness(fingerprints.wordsOf(block.node), own, RECOGNISED);
    if (alike > (best?.alike ?? 0)) best = { block, alike };
  }
  return best?.block;
}

function replaced(block: Block, moves: ReadonlyMap<Block, Block>): Block {
  const move = moves.get(block);
  if (move !== undefined) return move;
  return block.what === 'container' ? { ...block, blocks: block.blocks.map((inner) => replaced(inner, moves)) } : block;
}
