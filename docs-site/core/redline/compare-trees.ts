import type { Root } from 'mdast';
import { bareTree } from './bare-tree';
import { compareBlocks, type Comparing } from './compare-blocks';
import { newFingerprints } from './fingerprints';
import { showMoves } from './moved-blocks';
import type { Redline } from './redline';
import { newBudget } from './work-budget';

/**
 * Compares two versions of a document: block by block, then word by word, cell by cell and item by item.
 * @param steps how much work it may take (`work-budget.ts`); beyond it, passages are removed and added as a whole
 */
export function compareTrees(old: Root, now: Root, steps?: number): Redline {
  const comparing: Comparing = { fingerprints: newFingerprints(), budget: newBudget(steps) };
  const blocks = compareBlocks(bareTree(old).children, bareTree(now).children, comparing);
  return { blocks: showMoves(blocks, comparing), coarse: comparing.budget.ranOut };
}
