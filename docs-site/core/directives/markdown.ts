import type { Nodes, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The Markdown of the policies: CommonMark, GFM's tables and our directives, as Docusaurus reads `.md` files. */
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    // After a sign that is escaped itself, remark-directive's own pattern leaves the colon bare.
    unsafe: [{ character: ':', after: '[A-Za-z]', inConstruct: 'phrasing' }],
  })
  // Cells are not padded to a common width: one longer cell would change every line of the table.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkDirective);

/** Of the texts that were parsed last: a check, a comparison and a release read the same dozen over and over. */
const parsed = new Map<string, Root>();
const MOST_PARSED = 40;

/** A tree of one's own, whose positions are those of the whole text. The front matter counts as white space. */
export function parseMarkdown(markdown: string): Root {
  const tree = parsed.get(markdown) ?? reader.parse(blankFrontMatter(markdown));
  parsed.delete(markdown);
  parsed.set(markdown, tree);
  if (parsed.size > MOST_PARSED) parsed.delete(parsed.keys().next().value!);
  return copyOf(tree);
}

/** Of plain data, such as a tree, of which its reader may change every node. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part as unknown)])) as T;
}

/** Blocks as Markdown, without a line break at the end. */
export const writeMarkdown = (children: RootContent[]): string =>
  writer.stringify({ type: 'root', children }).replace(/\n$/, '');

/** The length of the front matter with its fences; 0 where there is none. */
export const frontMatterLength = (markdown: string): number =>
  /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown)?.[0].length ?? 0;

/** Blanks keep every offset and line number what they are in the file. */
function blankFrontMatter(markdown: string): string {
  const length = frontMatterLength(markdown);
  return markdown.slice(0, length).replace(/[^\r\n]/g, ' ') + markdown.slice(length);
}

/** The place of a node in the text it was parsed from. */
export function spanOf(node: Nodes): {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
} {
  const { position } = node;
  return {
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
  };
}
