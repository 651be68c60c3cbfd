import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { parseMarkdown, spanOf } from '../directives/markdown';

const MARKS = /<!--\s*claims?:[\s\S]*?-->/g;

/** The clauses of a document, in reading order: from one heading that has an id to the next, in UTF-16 units from 0. */
export function clausesIn(
  markdown: string,
): readonly { readonly id: string; readonly start: number; readonly end: number }[] {
  const headings = parseMarkdown(markdown)
    .children.filter(({ type }) => type === 'heading')
    .flatMap((heading) => {
      const { start, end } = spanOf(heading);
      const [, id] = /\{#([\w-]+)\}\s*$/.exec(markdown.slice(start, end)) ?? [];
      return id === undefined ? [] : [{ id, start }];
    });
  return headings.map((heading, at) => ({ ...heading, end: headings[at + 1]?.start ?? markdown.length }));
}

/**
 * The words of a clause as its author typed them, without the marks of claims, and white space as blanks: what is wrapped
 * anew or bound to one claim more still says the same. A clause below it is not part of it. Null where there is no such clause.
 */
export function clauseText(markdown: string, id: string): string | null {
  const source = clauseSource(markdown, id);
  return source === null ? null : source.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/** A clause as it stands in the file; null where there is no such clause. */
export function clauseSource(markdown: string, id: string): string | null {
  const clause = clausesIn(markdown).find((one) => one.id === id);
  return clause === undefined ? null : markdown.slice(clause.start, clause.end).trim();
}

/** SHA-256 of a clause's words in lower-case hex; null where there is no such clause. */
export function clauseDigest(markdown: string, id: string): string | null {
  const text = clauseText(markdown, id);
  return text === null ? null : bytesToHex(sha256(new TextEncoder().encode(text)));
}
