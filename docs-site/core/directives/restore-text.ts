import type { Html, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { spanOf } from './markdown';

/**
 * Gives back to the text what Markdown took for something else: a colon before a word ("at 10:30", ":smile") and angle
 * brackets ("x<y and z>w"). An author of policies writes no HTML; a comment stays out of what readers see.
 * @param source the text that the tree was parsed from
 */
export function restoreText(tree: Root, source: string): void {
  restoreColons(tree, source);
  visit(tree, 'html', (node, index, parent) => {
    if (parent !== undefined && index !== undefined) return replace(parent, index, htmlAsText(node, parent));
  });
}

/** The same for colons alone. */
export function restoreColons(tree: Root, source: string): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (parent !== undefined && index !== undefined) return replace(parent, index, asWritten(node, source));
  });
}

function replace(parent: Parents, index: number, nodes: readonly RootContent[]): [typeof SKIP, number] {
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
  return [SKIP, index + nodes.length];
}

/** A directive in a sentence as its author wrote it; its label keeps its emphasis and links. */
function asWritten(node: TextDirective, source: string): PhrasingContent[] {
  const { start, end } = spanOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [text(source.slice(start, end))];
  return [text(source.slice(start, spanOf(first).start)), ...node.children, text(source.slice(spanOf(last).end, end))];
}

function htmlAsText({ value }: Html, parent: Parents): readonly (Paragraph | Text)[] {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(value)) return [];
  return [isInline(parent) ? text(value) : { type: 'paragraph', children: [text(value)] }];
}

const isInline = ({ type }: Parents) =>
  !['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(type);

const text = (value: string): Text => ({ type: 'text', value });
