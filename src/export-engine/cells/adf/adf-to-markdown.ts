import { toNode, type AdfNode } from './adf-node';
import { headingLevel } from './adf-to-html';
import { inlineText, isInline } from './inline-text';
import { escapeLine, fenceFor } from './markdown-escapes';
import { markdownLine } from './markdown-line';
import { markdownTable } from './markdown-table';

/**
 * A document as Markdown: CommonMark with GitHub's tables, task lists and strikethrough. Texts are escaped where they
 * would mean something else; only web and mail addresses become links. Unknown nodes give the text inside them.
 * (Bullets are `* `: a cell that begins with `-` would be taken for a formula.)
 */
export function adfToMarkdown(value: unknown): string {
  return blocks(toNode(value).content);
}

type ListKind = 'bullets' | 'numbers' | null;

/** Blocks with a blank line between them; runs of inline nodes between them count as a block. */
function blocks(nodes: readonly AdfNode[], tight = false): string {
  let text = '';
  let line: AdfNode[] = [];
  let last: { readonly kind: ListKind; readonly second: boolean } = { kind: null, second: false };
  const add = (markdown: string, kind: ListKind, second = false) => {
    if (markdown === '') return;
    text +=
      text === '' ? markdown : (tight && last.kind === null && kind !== null ? gapBefore(markdown) : '\n\n') + markdown;
    last = { kind, second };
  };
  const endLine = () => {
    add(lines(line), null);
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node) || isMedia(node)) {
      line.push(node);
      continue;
    }
    endLine();
    const kind = listKind(node);
    // Two lists in a row would become one, but for their markers.
    const second = kind !== null && last.kind === kind && !last.second;
    add(block(node, second), kind, second);
  }
  endLine();
  return text;
}

/** A list may follow its item's text at once where nothing else could be meant. */
function gapBefore(list: string): string {
  return /^(?:\*|1\.) \S/.test(list) ? '\n' : '\n\n';
}

function listKind({ type }: AdfNode): ListKind {
  if (type === 'orderedList') return 'numbers';
  return ['bulletList', 'taskList', 'decisionList'].includes(type) ? 'bullets' : null;
}

function isMedia({ type }: AdfNode): boolean {
  return type === 'media';
}

/** Inline nodes as a paragraph. */
function lines(nodes: readonly AdfNode[]): string {
  return markdownLine(nodes).trim().split('\n').map(escapeLine).join('\\\n');
}

function block(node: AdfNode, second: boolean): string {
  const { type, attrs, content } = node;
  switch (type) {
    case 'paragraph':
    case 'caption':
      return lines(content);
    case 'heading': {
      const line = markdownLine(content).trim().replaceAll('\n', ' ');
      return line === '' ? '' : `${'#'.repeat(headingLevel(attrs['level']))} ${line.replace(/#+$/, '\\$&')}`;
    }
    case 'bulletList':
    case 'decisionList':
      return content.map((item) => listItem(second ? '- ' : '* ', blocks(item.content, true))).join('\n');
    case 'orderedList': {
      const first = typeof attrs['order'] === 'number' && attrs['order'] >= 0 ? Math.floor(attrs['order']) % 1e8 : 1;
      const end = second ? ')' : '.';
      return content.map((item, index) => listItem(`${first + index}${end} `, blocks(item.content, true))).join('\n');
    }
    case 'taskList':
      return content.map((item, index) => task(item, index > 0, second ? '- ' : '* ')).join('\n');
    case 'blockquote':
    case 'panel':
      return quote(blocks(content));
    case 'rule':
      return '___';
    case 'codeBlock': {
      const code = content.map(inlineText).join('');
      const fence = fenceFor(code, 3);
      const language = typeof attrs['language'] === 'string' ? attrs['language'].replace(/[`\s]+/g, '-') : '';
      return `${fence}${language}\n${code}\n${fence}`;
    }
    case 'table':
      return markdownTable(node, (cell) => blocks(cell));
    case 'expand':
    case 'nestedExpand': {
      const { title } = attrs;
      const heading = typeof title === 'string' ? lines([toNode({ type: 'text', text: title, marks: [bold] })]) : '';
      return [heading, blocks(content)].filter(Boolean).join('\n\n');
    }
    default:
      return content.length > 0 ? blocks(content) : lines([node]);
  }
}

const bold = { type: 'strong' };

/** The first line after its marker, the others under the first. */
function listItem(marker: string, text: string): string {
  return (marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)).trimEnd();
}

/** Tasks under a task are a list beside it. */
function task(item: AdfNode, hasParent: boolean, marker: string): string {
  if (item.type === 'taskList') {
    const list = block(item, false);
    return hasParent ? listItem('  ', list) : list;
  }
  const box = item.attrs['state'] === 'DONE' ? '[x] ' : '[ ] ';
  return listItem(marker, box + blocks(item.content, true));
}

function quote(text: string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
}
