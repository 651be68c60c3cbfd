import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const WORDS = 'Not stated';

/** Sets "Not stated" apart wherever it stands, so that nobody reads over it. */
export function markNotStated(tree: Root): void {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (parent === undefined || index === undefined || !value.includes(WORDS)) return;
    const parts = value.split(/(\bNot stated\b)/).filter((part) => part !== '');
    const nodes = parts.map((part): ElementContent => (part === WORDS ? marked() : { type: 'text', value: part }));
    (parent.children as ElementContent[]).splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

const marked = (): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['not-stated'] },
  children: [{ type: 'text', value: WORDS }],
});
