import { asRecord } from '../../jira/json';
import { toNode, type AdfNode } from './adf-node';
import { inlineText, isInline, lineText } from './inline-text';

/** Whether the value is a document in the Atlassian document format. */
export function isAdf(value: unknown): boolean {
  const doc = asRecord(value);
  return doc?.['type'] === 'doc' && Array.isArray(doc['content']);
}

/**
 * A document as plain text that reads well in a cell: a blank line between blocks, `* ` and `1. ` before list items,
 * `[x] ` before tasks, `> ` before quotes, ` | ` between table cells. Unknown nodes give the text inside them.
 * (`* ` and not `- `: a cell that begins with `-` would be taken for a formula.)
 */
export function adfToText(value: unknown): string {
  return blocksText(toNode(value).content, '\n\n');
}

/** Blocks one below the other; runs of inline nodes between them count as a block. Empty ones leave no gap. */
function blocksText(nodes: readonly AdfNode[], gap: '\n' | '\n\n'): string {
  const texts: string[] = [];
  let line: AdfNode[] = [];
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    texts.push(lineText(line), blockText(node));
    line = [];
  }
  texts.push(lineText(line));
  // Editors leave line breaks at the end of a block, which show nothing.
  return texts
    .map((text) => (text.endsWith('\n') ? text.replace(/\n+$/, '') : text))
    .filter((text) => text !== '')
    .join(gap);
}

function blockText(node: AdfNode): string {
  const { type, attrs, content } = node;
  switch (type) {
    case 'bulletList':
      return items(content, () => '* ');
    case 'orderedList': {
      const first = typeof attrs['order'] === 'number' ? attrs['order'] : 1;
      return items(content, (index) => `${first + index}. `);
    }
    case 'taskList':
      return items(content, (_, item) => (isList(item) ? '  ' : item.attrs['state'] === 'DONE' ? '[x] ' : '[ ] '));
    case 'decisionList':
      return items(content, () => '<> ');
    case 'listItem':
    case 'taskItem':
    case 'decisionItem':
      return blocksText(content, '\n');
    case 'blockquote':
      return prefixLines(blocksText(content, '\n\n'), '> ', '> ');
    case 'rule':
      return '———';
    case 'table':
      return content.map((row) => row.content.map(tableCellText).join(' | ')).join('\n');
    case 'expand':
    case 'nestedExpand':
      return [typeof attrs['title'] === 'string' ? attrs['title'] : '', blocksText(content, '\n\n')]
        .filter(Boolean)
        .join('\n');
    case 'mediaGroup':
    case 'mediaSingle':
      return blocksText(content, '\n');
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'caption':
      return lineText(content);
    default:
      return content.length > 0 ? blocksText(content, '\n\n') : inlineText(node);
  }
}

function isList({ type }: AdfNode): boolean {
  return type.endsWith('List');
}

function items(nodes: readonly AdfNode[], marker: (index: number, item: AdfNode) => string): string {
  return nodes.map((item, index) => listItem(marker(index, item), blockText(item))).join('\n');
}

/** The first line after its marker, the others under the first. */
function listItem(marker: string, text: string): string {
  return prefixLines(text, marker, ' '.repeat(marker.length));
}

function prefixLines(text: string, first: string, others: string): string {
  return first + text.replaceAll('\n', `\n${others}`);
}

/** A table row is one line. */
function tableCellText(cell: AdfNode): string {
  return blocksText(cell.content, '\n').replaceAll('\n', ' ');
}
