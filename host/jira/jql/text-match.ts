import { isAdf, isRecord } from '../value-shape';
import { JqlError, notEmulated } from './jql-error';

/**
 * The words of a text, folded (case, accents), each between single spaces: " release the kraken ". Ideographs count
 * as words of their own, since nothing separates them.
 */
export function foldText(text: string): string {
  // eslint-disable-next-line no-control-regex -- a fast path: most text is ASCII and needs no normalization
  const folded = /^[\x00-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ');
  const words = folded.match(/[\p{L}\p{N}_]+/gu);
  return words === null ? ' ' : ` ${words.join(' ')} `;
}

/** The readable text of a value: a string, an Atlassian document, comments, or anything that holds those. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plainText).join(' ');
  if (!isRecord(value)) return '';
  if (isAdf(value)) return adfText(value);
  if (Array.isArray(value.comments)) return value.comments.map(plainText).join(' ');
  return 'body' in value ? plainText(value.body) : '';
}

function adfText(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const own = isRecord(node.attrs) && typeof node.attrs.text === 'string' ? node.attrs.text : '';
  // Marks split a word into several text nodes, so inline nodes are joined without a gap and blocks with one.
  const isInlineParent = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
  const children = Array.isArray(node.content) ? node.content.map(adfText).join(isInlineParent ? '' : ' ') : '';
  return own + children;
}

/**
 * The meaning of the right side of `~`: words are AND-ed, `"…"` inside is a phrase, a trailing `*` a prefix.
 * Anything else of the text syntax is refused rather than guessed. There is no stemming (host/UNVERIFIED.md).
 */
export function textMatcher(query: string, field: string): (folded: string) => boolean {
  if (query.trim() === '') throw new JqlError(`The field '${field}' does not support searching for an empty string.`);
  const needles: string[] = [];
  for (const [term] of query.matchAll(/"[^"]*"\S*|\S+/g)) {
    if (/^(AND|&&)$/.test(term)) continue;
    if (/^[*?]/.test(term)) {
      throw new JqlError(
        `The text query '${query}' for field '${field}' is not valid: the '*' and '?' are not allowed as first character in wildcard query.`,
      );
    }
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    if (/^(OR|NOT|\|\|)$|^[-+!]|[~^?]|\*.|"./.test(term.replace(/^"[^"]*"$/, '')))
      throw notEmulated(`${field} ~ ${term}`);
    const words = foldText(term.replaceAll('"', '')).trim();
    if (words !== '') needles.push(term.endsWith('*') ? ` ${words}` : ` ${words} `);
  }
  return (folded) => needles.every((needle) => folded.includes(needle));
}
