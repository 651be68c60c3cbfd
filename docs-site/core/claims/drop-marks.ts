import type { Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { idsInMark } from './claim-marks';

/**
 * Takes the marks of claims out of a text, each with the blank before it: who binds a sentence to a claim has not changed a word
 * of it, and no reader of a redline or a feed has to look at it.
 */
export function dropMarks(tree: Root): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (parent !== undefined && index !== undefined && idsInMark(value).length > 0) return drop(parent, index);
  });
}

/** Words on both sides become one node again, as if nothing had ever stood between them. Gives the place to go on at. */
function drop(parent: Parents, index: number): number {
  const children = parent.children as RootContent[];
  const [before, after] = [children[index - 1], children[index + 1]];
  if (before?.type !== 'text') {
    children.splice(index, 1);
    return index;
  }
  before.value = before.value.trimEnd() + (after?.type === 'text' ? after.value : '');
  children.splice(index, after?.type === 'text' ? 2 : 1);
  return index;
}
