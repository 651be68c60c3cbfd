import type { Nodes, Parents } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { factAtPath } from '../facts/fact-at-path';
import type { FactProblem } from '../facts/fact-problem';
import { words } from '../tables/cells';
import type { TableContext } from '../tables/table-context';
import { checkAppSection } from './app-section';
import { clauseIds } from './clause-ids';
import type { Complaint } from './complaint';
import { parseMarkdown, spanOf } from './markdown';
import { misplacedDirective, namelessFact, strayColons } from './misplaced-directives';
import { tableOfAttributes } from './table-directive';
import { tableToMarkdown } from './table-to-markdown';
import { textToMarkdown } from './text-to-markdown';

export type Source = { readonly file: string; readonly markdown: string };

export type Resolution =
  { readonly ok: true; readonly markdown: string } | { readonly ok: false; readonly problems: readonly FactProblem[] };

type Replacement = { readonly start: number; readonly end: number; readonly by: string };

/**
 * The text with every table and every fact written out as literal Markdown. Only the directives themselves are replaced:
 * every other byte stays as its author wrote it. `:::for` sections stay; they are checked here and drawn by the site.
 * All problems come at once, in reading order.
 */
export function resolveDirectives({ file, markdown }: Source, context: TableContext): Resolution {
  const replacements: Replacement[] = [];
  const problems: FactProblem[] = [];
  // Pages have no clauses, and what is released can no longer be mended.
  const checkHeading = file.startsWith('policies/') ? clauseIds() : () => [];
  visit(parseMarkdown(markdown), (node, _index, parent) => {
    const { start, end, line, column } = spanOf(node);
    const resolved =
      node.type === 'heading'
        ? checkHeading(markdown.slice(start, end), node.depth)
        : resolveNode(node, parent, markdown, context);
    if (typeof resolved === 'string') replacements.push({ start, end, by: resolved });
    else problems.push(...resolved.map((complaint) => ({ file, line, column, path: '', ...complaint })));
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, markdown: replaced(markdown, replacements) };
}

/** What to write in a node's place, or what is wrong with it: nothing for most nodes. */
function resolveNode(
  node: Nodes,
  parent: Parents | undefined,
  markdown: string,
  context: TableContext,
): string | readonly Complaint[] {
  switch (node.type) {
    case 'text':
      return strayColons(markdown.slice(spanOf(node).start, spanOf(node).end));
    case 'textDirective':
      return node.name === 'fact' && !hasAttributes(node)
        ? resolveFact(node, parent, context)
        : misplacedDirective(node);
    case 'leafDirective':
      return node.name === 'table' ? resolveTable(node, markdown, context) : misplacedDirective(node);
    case 'containerDirective':
      return node.name === 'for' ? checkAppSection(node, markdown, context.facts) : misplacedDirective(node);
    default:
      return [];
  }
}

function resolveFact(node: TextDirective, parent: Parents | undefined, { facts }: TableContext) {
  if (node.children.length === 0) return [namelessFact];
  const fact = factAtPath(facts, toString(node));
  if (!fact.found) return [{ wrong: fact.why, mend: 'The names are those of the files in facts/.' }];
  return textToMarkdown(fact.stated ? words(fact.text) : words('Not stated'), parent?.type === 'tableCell');
}

function resolveTable(node: LeafDirective, markdown: string, context: TableContext) {
  const { start } = spanOf(node);
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  if (before.trim() !== '') {
    return [
      {
        wrong: 'A table stands in a list or a quotation.',
        mend: 'Put it on a line of its own, with blank lines around.',
      },
    ];
  }
  const table = tableOfAttributes(attributesOf(node), context);
  return 'columns' in table ? tableToMarkdown(table).replace(/\n(?!\n)/g, `\n${before}`) : table;
}

const attributesOf = ({ attributes }: LeafDirective): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));

const hasAttributes = ({ attributes }: TextDirective) => Object.keys(attributes ?? {}).length > 0;

/** Replacements never overlap: no directive that is written out holds another. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  let at = 0;
  const parts = [...replacements]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, by }) => {
      const kept = text.slice(at, start);
      at = end;
      return [kept, by];
    });
  return [...parts, text.slice(at)].join('');
}
