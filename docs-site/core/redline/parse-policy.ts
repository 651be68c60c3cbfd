import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { dropMarks } from '../claims/drop-marks';
import { frontMatterLength, parseMarkdown } from '../directives/markdown';
import { restoreColons } from '../directives/restore-text';
import { holdsBlocks } from './bare-tree';

const CLAUSE = /\s*\{#([\w-]+)\}\s*$/;

/**
 * The tree of a policy's Markdown as it is compared: front matter is a block like others, a colon before a word is text, the
 * mark of a claim is nothing, and the id at the end of a heading is its `data.clause` and no word of it.
 */
export function parsePolicy(markdown: string): Root {
  const tree = parseMarkdown(markdown);
  restoreColons(tree, markdown);
  dropMarks(tree);
  visit(tree, 'heading', takeClause);
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*\r?\n?$/.exec(markdown.slice(0, frontMatterLength(markdown)));
  const value = front?.[1] ?? '';
  return value === '' ? tree : { ...tree, children: [{ type: 'yaml', value }, ...tree.children] };
}

function takeClause(heading: Heading): void {
  const last = heading.children.at(-1);
  const clause = last?.type === 'text' ? CLAUSE.exec(last.value)?.[1] : undefined;
  if (last?.type !== 'text' || clause === undefined) return;
  last.value = last.value.replace(CLAUSE, '');
  heading.data = { ...heading.data, clause } as Heading['data'];
}

/** The id of the clause that a heading opens; null for every other node. */
export function clauseOf(node: object): string | null {
  const { data } = node as { readonly data?: { readonly clause?: unknown } };
  return typeof data?.clause === 'string' ? data.clause : null;
}

/** The words of a node in one line, those of its blocks and cells apart; a comment of the author is none. */
export function wordsInLine(node: Nodes): string {
  const read = holdsBlocks(node)
    ? ('children' in node ? node.children : []).map(wordsInLine).join(' ')
    : toString(node, { includeImageAlt: true });
  return (node.type === 'html' ? read.replace(/<!--[\s\S]*?-->/g, '') : read).replace(/\s+/g, ' ').trim();
}
