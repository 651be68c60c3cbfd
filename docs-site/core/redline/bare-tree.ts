import type { Nodes, Root } from 'mdast';
import type { Shell } from './redline';

/** Nodes whose children are words: they are compared word by word. */
const HOLDS_PHRASING: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);
/** Nodes whose children are blocks. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition', 'containerDirective'],
]);
/** Blocks whose words are a `value`. */
const LITERAL_BLOCKS: ReadonlySet<string> = new Set(['code', 'html', 'yaml', 'math']);
/** What stands in a sentence with children, or with a `value` that is read as words. */
const FORMATTING: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);
const LITERAL_PHRASING: ReadonlySet<string> = new Set(['inlineCode', 'inlineMath']);

export const holdsPhrasing = ({ type }: Pick<Nodes, 'type'>) => HOLDS_PHRASING.has(type);
export const holdsBlocks = ({ type }: Pick<Nodes, 'type'>) => HOLDS_BLOCKS.has(type);
export const isLiteralBlock = ({ type }: Pick<Nodes, 'type'>) => LITERAL_BLOCKS.has(type);
export const isFormatting = ({ type }: Pick<Nodes, 'type'>) => FORMATTING.has(type);
export const isLiteralPhrasing = ({ type }: Pick<Nodes, 'type'>) => LITERAL_PHRASING.has(type);

/** Nodes with attributes and nothing in them. */
const LEAVES: ReadonlySet<string> = new Set(['definition', 'thematicBreak']);

/** Whether a block may be shown as changed; one of an unknown kind goes and comes as a whole. */
export const canBeCompared = (node: Pick<Nodes, 'type'>) =>
  holdsPhrasing(node) || holdsBlocks(node) || isLiteralBlock(node) || LEAVES.has(node.type);

export const isLeaf = ({ type }: Pick<Nodes, 'type'>) => LEAVES.has(type);

/** Whether the words between its `open` and `close` are its `value` rather than a text node in it. */
export const isLiteral = ({ type }: Pick<Nodes, 'type'>) => LITERAL_BLOCKS.has(type) || LITERAL_PHRASING.has(type);

/**
 * The tree without positions, as both sides are compared and rebuilt. Two texts side by side become one and empty ones go, as
 * parsers leave them: nothing that is read depends on it.
 */
export const bareTree = (tree: Root): Root => bare(tree) as Root;

function bare(node: Nodes): Nodes {
  const kept: Record<string, unknown> = {};
  // `for` and not a spread: every node of both versions comes through here.
  for (const key in node) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined && key !== 'position') kept[key] = key === 'children' ? joined(value as Nodes[]) : value;
  }
  return kept as unknown as Nodes;
}

function joined(children: readonly Nodes[]): readonly Nodes[] {
  const out: Nodes[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (child.type !== 'text') out.push(bare(child));
    else if (last?.type === 'text') out[out.length - 1] = { ...last, value: last.value + child.value };
    else if (child.value !== '') out.push(bare(child));
  }
  return out;
}

/** A node without what stands in it. */
export function shellOf(node: Nodes): Shell {
  const { children: _children, value, ...rest } = node as Nodes & { children?: unknown; value?: unknown };
  return (isLiteral(node) || value === undefined ? rest : { ...rest, value }) as Shell;
}

/** Whether two plain values are the same, keys in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key as never], other[key as never]))
  );
}
