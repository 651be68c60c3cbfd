import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { dropMarks } from '../claims/drop-marks';

/** A paragraph, heading, list item, row of a table or block of code, as plain text in one line. */
export type PolicyBlock = {
  /** Id and words of the clause that it stands in; null and empty before the first. */
  readonly clause: string | null;
  readonly heading: string;
  readonly text: string;
};

/** What readers call an app, by its id. */
export type AppNames = ReadonlyMap<string, string>;

const CLAUSE = /\s*\{#([\w-]+)\}\s*$/;

/**
 * The blocks of a policy's literal Markdown, in order. Line breaks inside a block count as spaces, so that wrapping a
 * paragraph anew is no change; two spaces in a row stay two. What holds for one app is announced by a block of its own.
 */
export function policyBlocks(markdown: string, appNames: AppNames): readonly PolicyBlock[] {
  const called = (ids: string) =>
    ids
      .split(/\s+/)
      .map((id) => appNames.get(id) ?? id)
      .join(', ');
  const withoutFences = markdown
    .replace(/^:::for\{app="?([^"}]*)"?\}[ \t]*$/gm, (_, ids: string) => `\n\nOnly for ${called(ids)}:\n\n`)
    .replace(/^:::[ \t]*$/gm, '');
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(withoutFences);
  dropMarks(tree);
  const blocks: PolicyBlock[] = [];
  let clause: Pick<PolicyBlock, 'clause' | 'heading'> = { clause: null, heading: '' };
  const add = (text: string) => {
    const inOneLine = text.replace(/[ \t]*\n[ \t]*/g, ' ').trim();
    if (inOneLine !== '') blocks.push({ ...clause, text: inOneLine });
  };
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'heading': {
        const text = textOf(node);
        const id = CLAUSE.exec(text)?.[1];
        const words = text.replace(CLAUSE, '');
        if (id !== undefined) clause = { clause: id, heading: words };
        return add(words);
      }
      case 'paragraph':
        return add(textOf(node));
      case 'tableRow':
        return add(node.children.map(textOf).join(' | '));
      case 'code':
      case 'html':
        return add(withoutComments(node.value));
      default:
        if ('children' in node) node.children.forEach(visit);
    }
  };
  visit(tree);
  return blocks;
}

const withoutComments = (html: string) => html.replace(/<!--[\s\S]*?-->/g, '');

/** Words as they are read, HTML as it is written; the address of a link to another site is part of them, because it can change what is said. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return withoutComments(node.value);
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'link' && /^https?:/.test(node.url) && node.url !== text ? `${text} (${node.url})` : text;
}
