import { expect } from '@jest/globals';
import { diffArrays } from 'diff';
import type { Root } from 'mdast';
import { bareTree } from '../../../../docs-site/core/redline/bare-tree';
import { compareTrees } from '../../../../docs-site/core/redline/compare-trees';
import { countMarkedWords, wordsIn } from '../../../../docs-site/core/redline/count-words';
import { newTree, oldTree } from '../../../../docs-site/core/redline/rebuild';
import type { Redline } from '../../../../docs-site/core/redline/redline';

/** Both trees come back exactly, and no more words are marked than the touched blocks have. */
export function expectLossless([old, now]: readonly [Root, Root], steps?: number): Redline {
  const redline = compareTrees(old, now, steps);
  expect(oldTree(redline)).toEqual(bareTree(old));
  expect(newTree(redline)).toEqual(bareTree(now));
  const { removed, added, moved } = countMarkedWords(redline);
  expect(removed + added + moved).toBeLessThanOrEqual(wordsOfTouchedBlocks(bareTree(old), bareTree(now)));
  return redline;
}

/** Words of the blocks that are not the same in both, as deleting and inserting them would mark: by jsdiff alone. */
function wordsOfTouchedBlocks(old: Root, now: Root): number {
  const byText = new Map([...old.children, ...now.children].map((node) => [JSON.stringify(node), node]));
  const keys = (tree: Root) => tree.children.map((node) => JSON.stringify(node));
  return diffArrays(keys(old), keys(now))
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value }) => value)
    .reduce((sum, key) => sum + wordsIn(byText.get(key) ?? { type: 'root', children: [] }), 0);
}
