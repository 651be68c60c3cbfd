import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown, spanOf } from '../directives/markdown';
import { clausesIn } from './clause-text';

/** `<!-- claim: no-issue-content -->` right behind a sentence. Several ids are set apart by commas. */
const MARK = /^<!--\s*claims?:\s*(.*?)\s*-->$/s;

/** The ids in a comment; none where it is no mark. */
export const idsInMark = (comment: string): readonly string[] =>
  (MARK.exec(comment)?.[1] ?? '').split(/[\s,]+/).filter((id) => id !== '');

/** A claim's mark in a document. */
export type MarkInText = {
  readonly claim: string;
  /** The clause in which it stands; null above the first heading. */
  readonly clause: string | null;
  /** Whether words stand before it in its paragraph or cell: a mark on a line of its own stands behind no sentence. */
  readonly behindWords: boolean;
  /** In UTF-16 units from 0. */
  readonly offset: number;
};

/** The marks of a document in reading order. */
export function marksIn(markdown: string): readonly MarkInText[] {
  const tree: Root = parseMarkdown(markdown);
  const clauses = clausesIn(markdown);
  const marks: MarkInText[] = [];
  visit(tree, 'html', (node, index, parent) => {
    const { start } = spanOf(node);
    const clause = clauses.findLast((one) => one.start <= start)?.id ?? null;
    const before: readonly Nodes[] = (parent?.children ?? []).slice(0, index);
    const behindWords = before.some(({ type }) => type === 'text' || type === 'textDirective');
    marks.push(...idsInMark(node.value).map((claim) => ({ claim, clause, behindWords, offset: start })));
  });
  return marks;
}
