import type { List, ListItem, Nodes, Table } from 'mdast';
import { element, html, type Html } from '../../html';

/** What the place where a redline is shown decides. */
export type Place = {
  /** The address that a link of the text gets there; null where it must not lead anywhere. */
  readonly href: (url: string) => string | null;
  /** What readers call an app, by its id. */
  readonly appNames: ReadonlyMap<string, string>;
};

/** The addresses of `[text][name]` links, by name, of both versions; the new one wins. */
export type Definitions = ReadonlyMap<string, string>;

export type Showing = Place & { readonly definitions: Definitions };

/** Addresses that a browser may follow from a text that anybody wrote; `javascript:` is none of them. */
export const isSafeAddress = (url: string): boolean => /^(https?:|mailto:|[/.#?]|[\w-]+(\/|\.|#|$))/i.test(url);

/** A node as HTML, as it stands in one version. What says nothing (comments, definitions) is left out. */
export function showNode(node: Nodes, showing: Showing): Html {
  switch (node.type) {
    case 'text':
      return plain(node.value);
    case 'paragraph':
      return element('p', {}, showAll(node.children, showing));
    case 'heading':
      return element(headingName(node.depth), {}, showAll(node.children, showing));
    case 'list':
      return showList(node, showing);
    case 'table':
      return showTable(node, showing);
    case 'blockquote':
      return element('blockquote', {}, showAll(node.children, showing));
    case 'containerDirective':
      return element('section', { class: 'for-apps' }, appLabel(node, showing), showAll(node.children, showing));
    case 'thematicBreak':
      return element('hr', {});
    case 'break':
      return element('br', {});
    case 'image':
      return plain(`[${node.alt ?? 'picture'}]`);
    case 'footnoteReference':
      return element('sup', {}, `[${node.label ?? node.identifier}]`);
    case 'yaml':
    case 'code':
      return element('pre', {}, element('code', {}, node.value));
    case 'html':
      return plain(node.value.replace(/<!--[\s\S]*?-->/g, ''));
    case 'inlineCode':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return formatted(node, 'children' in node ? showAll(node.children, showing) : [plain(node.value)], showing);
    default:
      return 'children' in node ? element('p', {}, showAll(node.children, showing)) : plain('');
  }
}

export const showAll = (nodes: readonly Nodes[], showing: Showing): readonly Html[] =>
  nodes.map((node) => showNode(node, showing));

const plain = (text: string): Html => html`${text}`;

const FORMATS: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  inlineCode: 'code',
};

/** Words in the formatting or link of a shell. */
export function formatted(
  shell: { readonly type: string; readonly url?: unknown; readonly identifier?: unknown },
  children: readonly Html[],
  { href, definitions }: Showing,
): Html {
  const name = FORMATS[shell.type];
  if (name !== undefined) return element(name, {}, children);
  const url = typeof shell.url === 'string' ? shell.url : definitions.get(String(shell.identifier));
  const address = url === undefined || !isSafeAddress(url) ? null : href(url);
  return address === null ? element('span', {}, children) : element('a', { href: address }, children);
}

/** The page has the first level; a document's own first level is one of its second. */
export const headingName = (depth: unknown): string => `h${Math.min(6, Math.max(2, Number(depth)))}`;

/** "Only for Smart Git", above what holds for some apps. */
export function appLabel(shell: object, { appNames }: Showing): Html {
  const { attributes } = shell as { readonly attributes?: Readonly<Record<string, string | null | undefined>> | null };
  const app = attributes?.app;
  const names = (app ?? '').split(/[\s,]+/).map((id) => appNames.get(id) ?? id);
  return element('p', { class: 'app-label' }, `Only for ${names.join(', ')}`);
}

function showList({ ordered, start, children }: List, showing: Showing): Html {
  const items = children.map((item) => element('li', {}, showItem(item, showing)));
  const from = ordered === true && start !== 1 && typeof start === 'number' ? String(start) : null;
  return element(ordered === true ? 'ol' : 'ul', { start: from }, items);
}

/** What stands in an item; a paragraph of a list without blank lines is no paragraph of its own. */
export const showItem = ({ children, spread, checked }: ListItem, showing: Showing): readonly Html[] => [
  ...tick(checked),
  ...children.map((child) =>
    child.type === 'paragraph' && spread !== true
      ? html`${showAll(child.children, showing)} `
      : showNode(child, showing),
  ),
];

/** Whether a box is ticked, in a word. */
export const tick = (checked: unknown): readonly Html[] =>
  typeof checked === 'boolean' ? [html`${checked ? '☑ ' : '☐ '}`] : [];

function showTable({ children: [head, ...rows] }: Table, showing: Showing): Html {
  const titles = (head?.children ?? []).map((cell) => showAll(cell.children, showing));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row.children.map((cell) => element('td', {}, showAll(cell.children, showing))),
    ),
  );
  return tableFrame(
    titles.map((title) => element('th', { scope: 'col' }, title)),
    body,
  );
}

/** Head cells and rows as a table that scrolls by itself where it is too wide. */
export const tableFrame = (head: readonly Html[], rows: readonly Html[]): Html =>
  element(
    'div',
    { class: 'table-scroll', role: 'group', tabindex: '0', 'aria-label': 'Table' },
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows)),
  );
