import { asRecord, asText } from '../../jira/json';
import type { AdfNode } from './adf-node';

const inlineTypes = new Set([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'placeholder',
  'mediaInline',
  'inlineExtension',
]);

export function isInline({ type }: AdfNode): boolean {
  return inlineTypes.has(type);
}

/** A run of inline nodes. Jira draws a card with room around it; its address must not grow together with the words. */
export function lineText(nodes: readonly AdfNode[]): string {
  return nodes.reduce((line, node, index) => {
    const card = node.type === 'inlineCard' || nodes[index - 1]?.type === 'inlineCard';
    const text = inlineText(node);
    return card && /\S$/.test(line) && /^[\p{L}\p{N}]/u.test(text) ? `${line} ${text}` : line + text;
  }, '');
}

/** What a node without blocks inside shows. A node that nobody knows shows its text, its address or its file's name. */
export function inlineText({ type, text, attrs, marks, content }: AdfNode): string {
  const shown = asText(attrs['text']);
  switch (type) {
    case 'text':
      return linked(text ?? '', marks);
    case 'hardBreak':
      return '\n';
    case 'mention':
      return atName(shown ?? asText(attrs['id']) ?? '');
    case 'emoji':
      return shown ?? asText(attrs['shortName']) ?? '';
    case 'date':
      return isoDate(attrs['timestamp']);
    default: {
      const address = asText(attrs['url']) ?? asText(asRecord(attrs['data'])?.['url']);
      const file = asText(attrs['alt']) ?? asText(attrs['__fileName']);
      const inside = content.map(inlineText).join('');
      return text ?? shown ?? file ?? address ?? (inside || (asText(attrs['title']) ?? fileOf(type, attrs['id'])));
    }
  }
}

/** `text (address)`, or only the text where it says the address already. */
function linked(text: string, marks: readonly AdfNode[]): string {
  const href = asText(marks.find(({ type }) => type === 'link')?.attrs['href']);
  const same = href === undefined || [href, href.replace(/^mailto:/, ''), href.replace(/\/$/, '')].includes(text);
  return same ? text : `${text} (${href})`;
}

function atName(name: string): string {
  return name === '' || name.startsWith('@') ? name : `@${name}`;
}

/** Milliseconds since 1970 of midnight UTC, which editors write as text. */
function isoDate(timestamp: unknown): string {
  const text = displayScalar(timestamp);
  const at = new Date(text === '' ? NaN : Number(text));
  return Number.isNaN(at.getTime()) ? text : at.toISOString().slice(0, 10);
}

function displayScalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Media know their file only by an id of the media service. */
function fileOf(type: string, id: unknown): string {
  return type.startsWith('media') && typeof id === 'string' ? `[file ${id}]` : '';
}
