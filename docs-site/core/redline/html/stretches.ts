import type { Block } from '../redline';

/** Blocks in a row that are shown, or folded away because nothing in them changed. */
export type Stretch = { readonly folded: boolean; readonly blocks: readonly Block[] };

/** Fewer blocks than this are not worth a fold. */
const WORTH_FOLDING = 3;

/**
 * Parts blocks into stretches: a block on each side of a change stays in sight, and so does the heading that a change stands
 * under. All of them folded, where nothing changed.
 */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const shown = new Array<boolean>(blocks.length).fill(false);
  let heading: number | null = null;
  blocks.forEach((block, at) => {
    if (isHeading(block)) heading = at;
    if (isUnchanged(block)) return;
    for (const near of [at - 1, at, at + 1, heading]) if (near !== null && near in shown) shown[near] = true;
  });
  const stretches: { folded: boolean; blocks: Block[] }[] = [];
  blocks.forEach((block, at) => {
    const folded = shown[at] !== true;
    const last = stretches.at(-1);
    if (last?.folded === folded) last.blocks.push(block);
    else stretches.push({ folded, blocks: [block] });
  });
  return stretches.map(({ folded, blocks: own }) => ({ folded: folded && own.length >= WORTH_FOLDING, blocks: own }));
}

const isUnchanged = (block: Block) => block.what === 'node' && block.fate === 'equal';
const isHeading = (block: Block) => block.what === 'node' && block.node.type === 'heading';
