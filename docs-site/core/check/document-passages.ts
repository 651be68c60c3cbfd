import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { idsInMark } from '../claims/claim-marks';
import { appsOfSection } from '../directives/app-section';
import { parseMarkdown, spanOf } from '../directives/markdown';
import type { Source } from '../directives/resolve-directives';
import { factAtPath } from '../facts/fact-at-path';
import type { Facts } from '../facts/facts';
import type { ClaimMark, Passage, Piece } from './passage';
import { placesOf } from './places';

/**
 * The passages of a policy document in reading order. Without facts, a `:fact[…]` reads as nothing: who checks a text while the
 * facts are broken looks at the words alone.
 */
export function documentPassages({ file, markdown }: Source, facts: Facts | null): readonly Passage[] {
  const placeOf = placesOf(markdown);
  const passages: Passage[] = [];
  const visit = (node: Nodes, apps: readonly string[]): void => {
    if (isPassage(node)) {
      const read = readInline(node, markdown, facts);
      passages.push({ file, path: '', placeOf, apps, text: read.pieces.map(({ text }) => text).join(''), ...read });
      return;
    }
    const own = node.type === 'containerDirective' && node.name === 'for' ? appsOfSection(node) : apps;
    if ('children' in node) node.children.forEach((child) => visit(child, own));
  };
  visit(parseMarkdown(markdown), []);
  return passages;
}

const isPassage = (node: Nodes): node is Heading | Paragraph | TableCell =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type);

function readInline(passage: Heading | Paragraph | TableCell, markdown: string, facts: Facts | null) {
  const pieces: Piece[] = [];
  const claims: ClaimMark[] = [];
  const length = () => pieces.reduce((sum, { text }) => sum + text.length, 0);
  const read = (node: Nodes): void => {
    const { start, end } = spanOf(node);
    const source = markdown.slice(start, end);
    switch (node.type) {
      case 'text':
        pieces.push({ kind: 'words', text: withoutIds(source.replace(/\s/g, ' ')), offset: start });
        return;
      case 'inlineCode':
        pieces.push({ kind: 'code', text: source, offset: start });
        return;
      case 'break':
        pieces.push({ kind: 'words', text: ' ', offset: start });
        return;
      case 'html':
        claims.push(...idsInMark(source).map((id) => ({ id, at: length(), offset: start })));
        return;
      case 'textDirective':
        pieces.push(readDirective(node, source, start, facts));
        return;
      default:
        if ('children' in node) node.children.forEach(read);
    }
  };
  passage.children.forEach(read);
  return { pieces, claims };
}

function readDirective(node: TextDirective, source: string, offset: number, facts: Facts | null): Piece {
  if (node.name !== 'fact') return { kind: 'words', text: source, offset };
  const fact = facts === null ? null : factAtPath(facts, toString(node));
  return { kind: 'fact', text: fact?.found ? fact.text : '', offset };
}

/** The id of a heading is for machines; blanks keep every offset. */
const withoutIds = (text: string) => text.replace(/\{#[\w-]+\}\s*$/, (id) => ' '.repeat(id.length));
