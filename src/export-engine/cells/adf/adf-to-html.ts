import { toNode, type AdfNode } from './adf-node';
import { inlineText, isInline } from './inline-text';
import { linkAddress } from './link-address';

/**
 * A document as HTML without styles or scripts: every text is escaped, only web and mail addresses become links, pictures
 * come as links (a page that shows the file must load nothing). Unknown nodes give the text inside them.
 */
export function adfToHtml(value: unknown): string {
  return blocks(toNode(value).content);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Runs of inline nodes between blocks come as they are. */
function blocks(nodes: readonly AdfNode[]): string {
  return nodes.map((node) => (isInline(node) ? inline(node) : block(node))).join('');
}

/** Blocks that are one element around their content. */
const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  taskList: 'ul',
  decisionList: 'ul',
  listItem: 'li',
  decisionItem: 'li',
  blockquote: 'blockquote',
  panel: 'div',
  mediaSingle: 'p',
  mediaGroup: 'p',
  table: 'table',
  tableRow: 'tr',
};

function block(node: AdfNode): string {
  const { type, attrs, content } = node;
  const name = Object.hasOwn(elements, type) ? elements[type] : undefined;
  if (name) return element(name, blocks(content));
  switch (type) {
    case 'heading':
      return element(`h${headingLevel(attrs['level'])}`, blocks(content));
    case 'orderedList': {
      const { order } = attrs;
      return element('ol', blocks(content), typeof order === 'number' && order !== 1 ? ` start="${order}"` : '');
    }
    case 'taskItem':
    case 'blockTaskItem': {
      const done = attrs['state'] === 'DONE' ? ' checked' : '';
      return element('li', `<input type="checkbox" disabled${done}> ${blocks(content)}`);
    }
    case 'codeBlock':
      return `<pre>${element('code', blocks(content), language(attrs['language']))}</pre>`;
    case 'rule':
      return '<hr>';
    case 'tableHeader':
      return element('th', blocks(content), spans(node));
    case 'tableCell':
      return element('td', blocks(content), spans(node));
    case 'caption':
      return `<br>${blocks(content)}`;
    case 'expand':
    case 'nestedExpand': {
      const title = typeof attrs['title'] === 'string' ? attrs['title'] : '';
      return element('details', element('summary', escapeHtml(title)) + blocks(content));
    }
    default:
      return content.length > 0 ? blocks(content) : inline(node);
  }
}

function element(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

function inline(node: AdfNode): string {
  const { type, text, marks } = node;
  if (type === 'hardBreak') return '<br>';
  if (type === 'text') return marks.reduce(marked, escapeHtml(text ?? ''));
  return marked(escapeHtml(inlineText(node)), node);
}

/** The text inside what its mark, or the node itself, makes of it. Colours and sizes say nothing in a cell. */
function marked(html: string, mark: AdfNode): string {
  const address = linkAddress(mark);
  if (address) return element('a', html, ` href="${escapeHtml(address)}"`);
  switch (mark.type) {
    case 'strong':
    case 'em':
    case 'code':
      return element(mark.type, html);
    case 'strike':
      return element('s', html);
    case 'underline':
      return element('u', html);
    case 'subsup':
      return element(mark.attrs['type'] === 'sup' ? 'sup' : 'sub', html);
    case 'link': {
      // Nothing to click, and nothing lost.
      const { href } = mark.attrs;
      return typeof href === 'string' && escapeHtml(href) !== html ? `${html} (${escapeHtml(href)})` : html;
    }
    default:
      return html;
  }
}

/** 1 to 6, as HTML and Markdown have them. */
export function headingLevel(level: unknown): number {
  return typeof level === 'number' && level >= 1 ? Math.min(6, Math.floor(level)) : 1;
}

function language(name: unknown): string {
  return typeof name === 'string' && name !== '' ? ` class="language-${escapeHtml(name)}"` : '';
}

function spans({ attrs }: AdfNode): string {
  return ['colspan', 'rowspan']
    .map((name) => ({ name, size: attrs[name] }))
    .map(({ name, size }) => (typeof size === 'number' && size > 1 ? ` ${name}="${size}"` : ''))
    .join('');
}
