import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import type { Clause } from './policy-version';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
/** `Backups {#backups}` */
const CLAUSE = /^(.*?)\s*\{#([\w-]+)\}$/;

/**
 * Title and clauses of a policy document: its front matter's title, or its first heading; and every heading below the first
 * level that has an id of its own, in reading order. A heading in a code block is none.
 */
export function outline(markdown: string): { readonly title: string; readonly clauses: readonly Clause[] } {
  const front = FRONT_MATTER.exec(markdown);
  const headings = unified()
    .use(remarkParse)
    .parse(front === null ? markdown : markdown.slice(front[0].length))
    .children.filter((node) => node.type === 'heading')
    .map((node) => ({ level: node.depth, text: toString(node) }));
  const named = (parse(front?.[1] ?? '') as { title?: unknown } | null)?.title;
  const first = headings.find(({ level }) => level === 1)?.text.replace(CLAUSE, '$1');
  return {
    title: typeof named === 'string' ? named : (first ?? ''),
    clauses: headings.flatMap(({ level, text }) => {
      const [, title, id] = CLAUSE.exec(text) ?? [];
      return level === 1 || title === undefined || id === undefined ? [] : [{ id, title, level }];
    }),
  };
}
