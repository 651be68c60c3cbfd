import type { AdfNode } from './adf-node';
import { inlineText } from './inline-text';
import { linkAddress } from './link-address';
import { codeSpan, escapeText } from './markdown-escapes';

/** Between delimiters stands its content; `edges` are the content's first and last characters. */
type Piece = { readonly text: string; readonly delimiter?: string; readonly edges?: readonly [string, string] };

/** Outermost first. `_` for emphasis, so that it never grows together with the `**` beside it. */
const delimiters: readonly (readonly [mark: string, delimiter: string])[] = [
  ['strong', '**'],
  ['em', '_'],
  ['strike', '~~'],
];

/** A run of inline nodes as Markdown; line breaks of the document are `\n`, and there are no others. */
export function markdownLine(nodes: readonly AdfNode[]): string {
  return marked(joinTexts(nodes), ['link', 'strong', 'em', 'strike', 'subsup']);
}

/** Takes the runs that share the first mark together, and what is inside them for the marks that are left. */
function marked(nodes: readonly AdfNode[], [mark, ...inner]: readonly string[]): string {
  if (mark === undefined) return joinPieces(nodes.map((node) => ({ text: leaf(node) })));
  const pieces: Piece[] = [];
  for (let start = 0; start < nodes.length;) {
    const found = markOf(nodes[start], mark);
    let end = start + 1;
    while (end < nodes.length && sameMark(markOf(nodes[end], mark), found)) end += 1;
    const text = marked(nodes.slice(start, end), inner);
    pieces.push(...(found ? wrapped(text, found) : [{ text }]));
    start = end;
  }
  return joinPieces(pieces);
}

function wrapped(text: string, mark: AdfNode): Piece[] {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  // Around nothing, and with spaces inside, delimiters would be text.
  if (core === '') return [{ text }];
  return [{ text: before }, wrappedCore(core, mark), { text: after }];
}

function wrappedCore(core: string, mark: AdfNode): Piece {
  if (mark.type === 'link') return { text: linked(core, mark) };
  if (mark.type === 'subsup') {
    const tag = mark.attrs['type'] === 'sup' ? 'sup' : 'sub';
    return { text: `<${tag}>${core}</${tag}>` };
  }
  const delimiter = delimiters.find(([type]) => type === mark.type)?.[1] ?? '';
  // `_@a.b` could be a mail address.
  const inside = delimiter === '_' && /^@\S*\./.test(core) ? `\\${core}` : core;
  return { text: delimiter + inside + delimiter, delimiter, edges: [firstOf(core), lastOf(core)] };
}

/** `text (address)` where the address may not be a link. */
function linked(text: string, mark: AdfNode): string {
  const address = linkAddress(mark);
  const { href } = mark.attrs;
  if (address) return link(text, address);
  return typeof href === 'string' && escapeText(href) !== text ? `${text} (${escapeText(href)})` : text;
}

/** `text` is Markdown already. */
export function link(text: string, address: string): string {
  const href = address.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace(/[()]/, percent));
  return text === escapeText(address) && /^https?:[^\s<>]+$/i.test(address) ? `<${address}>` : `[${text}](${href})`;
}

const percent = (bracket: string) => (bracket === '(' ? '%28' : '%29');

/**
 * Delimiters only count beside spaces and punctuation when their content's edge is punctuation (and `_` always): there a
 * letter outside them is written as a character reference, which counts as punctuation.
 */
function joinPieces(pieces: readonly Piece[]): string {
  let line = '';
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    let { text } = piece;
    if (needsReference(piece.delimiter, piece.edges?.[0], lastOf(line)))
      line = line.slice(0, -lastOf(line).length) + reference(lastOf(line));
    if (needsReference(last?.delimiter, last?.edges?.[1], firstOf(text)))
      text = reference(firstOf(text)) + text.slice(firstOf(text).length);
    // An exclamation mark before a link would make it a picture.
    line = (line.endsWith('!') && text.startsWith('[') ? `${line.slice(0, -1)}\\!` : line) + text;
    last = piece;
  }
  return line;
}

const noWord = /[\s\p{P}\p{S}]/u;

function needsReference(delimiter: string | undefined, edge: string | undefined, outside: string): boolean {
  // Some readers take an emoji for a letter, which a reference never is.
  if (delimiter === undefined || outside === '' || (outside.length === 1 && noWord.test(outside))) return false;
  return delimiter === '_' || noWord.test(edge ?? '');
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function firstOf(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastOf(text: string): string {
  return /[\s\S]$/u.exec(text)?.[0] ?? '';
}

function leaf(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'text')
    return markOf(node, 'code') && node.text ? codeSpan(node.text) : escapeText(node.text ?? '');
  const text = escapeText(inlineText(node));
  const address = linkAddress(node);
  return address ? link(text, address) : text;
}

function markOf(node: AdfNode | undefined, type: string): AdfNode | undefined {
  return node?.marks.find((mark) => mark.type === type);
}

function sameMark(one: AdfNode | undefined, other: AdfNode | undefined): boolean {
  return one?.type === other?.type && JSON.stringify(one?.attrs) === JSON.stringify(other?.attrs);
}

/** Neighbours with the same marks as one, or the signs of one could meet those of the other. */
function joinTexts(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const joined: AdfNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(node.marks) === JSON.stringify(last.marks))
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else joined.push(node);
  }
  return joined;
}
