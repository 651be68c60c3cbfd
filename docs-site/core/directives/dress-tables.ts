import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Facts } from '../facts/facts';
import { APP_COLUMN, appsNamedIn } from '../tables/app-cells';

/**
 * Makes every table of a text readable by all: a line in bold before it becomes its caption, cells carry their column's
 * title for narrow screens, a column "App" says which rows the filter hides, and what is too wide scrolls in a region that
 * the keyboard reaches. Works on what readers see, so that tables written by hand and tables made from facts are the same.
 */
export function dressTables(tree: Root, facts: Facts): void {
  const labels = new Set<string>();
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || parent === undefined || index === undefined) return;
    const children = parent.children as ElementContent[];
    const captionAt = captionBefore(children, index);
    const caption = captionAt === null ? null : (children[captionAt] as Element);
    dressRows(table, facts);
    table.properties.className = ['table--cards'];
    if (caption !== null) table.children.unshift(element('caption', {}, inside(caption)));
    const label = unused(labels, caption === null ? headingBefore(children, index) : textOf(caption));
    const region = scrollRegion(table, label, facts);
    const from = captionAt ?? index;
    children.splice(from, index - from + 1, ...region);
    return [SKIP, from + region.length];
  });
}

/** The place of a paragraph of nothing but bold words right before the table. */
function captionBefore(children: readonly ElementContent[], index: number): number | null {
  const at = children.findLastIndex((child, i) => i < index && !isBlank(child));
  const before = children[at];
  if (before?.type !== 'element' || before.tagName !== 'p') return null;
  const [only, ...others] = before.children.filter((child) => !isBlank(child));
  return only?.type === 'element' && only.tagName === 'strong' && others.length === 0 ? at : null;
}

/** What a table without a caption is about: the words of the last heading beside it. */
function headingBefore(children: readonly ElementContent[], index: number): string {
  const heading = children
    .slice(0, index)
    .findLast((child) => child.type === 'element' && /^h[1-6]$/.test(child.tagName));
  return heading === undefined ? 'Table' : textOf(heading);
}

/** Regions of a page have names of their own: the second "Regions" is "Regions (2)". */
function unused(labels: Set<string>, wanted: string): string {
  const at = (count: number) => (count === 1 ? wanted : `${wanted} (${count})`);
  let count = 1;
  while (labels.has(at(count))) count++;
  labels.add(at(count));
  return at(count);
}

/** The words of `<p><strong>…</strong></p>`. */
const inside = (caption: Element): ElementContent[] =>
  caption.children.flatMap((child) => (child.type === 'element' ? child.children : []));

function dressRows(table: Element, facts: Facts): void {
  const titles = elements(table, 'th').map(textOf);
  for (const heading of elements(table, 'th')) heading.properties.scope = 'col';
  for (const row of elements(table, 'tr')) {
    elements(row, 'td').forEach((cell, column) => {
      cell.properties.dataLabel = titles[column] ?? '';
      if (titles[column] !== APP_COLUMN) return;
      const apps = appsNamedIn(facts, textOf(cell));
      if (apps !== null) row.properties.dataApps = apps.join(' ');
    });
  }
}

/** The table where the keyboard can scroll it, and whom to ask about what it does not state. */
function scrollRegion(table: Element, label: string, { vendor }: Facts): ElementContent[] {
  const properties = { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label };
  const region = element('div', properties, [table]);
  if (!textOf(table).includes('Not stated')) return [region];
  const address = vendor.contacts.privacy;
  const link = element('a', { className: ['ask'], href: `mailto:${address}` }, [text(address)]);
  return [region, element('p', { className: ['small'] }, [text('Ask about what is not stated: '), link, text('.')])];
}

/** The elements of that name below a node, in reading order. */
function elements(node: Element, tagName: string): readonly Element[] {
  const found: Element[] = [];
  visit(node, { type: 'element', tagName }, (match: Element) => void found.push(match));
  return found;
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const isBlank = (node: Nodes) => node.type === 'text' && node.value.trim() === '';

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
