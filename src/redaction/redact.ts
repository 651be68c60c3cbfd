import { emailAddresses } from './finders/email-addresses';
import { authorizationHeaders, cookieHeaders, schemesWithTokens } from './finders/headers';
import { ipAddresses } from './finders/ip-addresses';
import { keyBlocks } from './finders/key-blocks';
import { accountIds, givenNames, userFolders } from './finders/people';
import { cardNumbers, phoneNumbers } from './finders/personal-numbers';
import { secretFields } from './finders/secret-fields';
import { atlassianTokens, jsonWebTokens, prefixedTokens, unprefixedTokens } from './finders/tokens';
import { queryValues, urlCredentials } from './finders/urls';
import type { Finder, Finding } from './finding';
import { MARKS, markOf, type RemovedKind } from './removed-kind';
import { settle } from './settle';

const FINDERS: readonly Finder[] = [
  keyBlocks,
  atlassianTokens,
  jsonWebTokens,
  prefixedTokens,
  unprefixedTokens,
  urlCredentials,
  authorizationHeaders,
  schemesWithTokens,
  cookieHeaders,
  accountIds,
  emailAddresses,
  ipAddresses,
  cardNumbers,
  phoneNumbers,
  userFolders,
  secretFields,
  queryValues,
];

export type RedactionOptions = {
  /** Names that must not be told, such as those of the site's fields and projects; whole words, in any case. */
  readonly names?: readonly string[];
};

/** A piece of the text as it was: kept, or removed as this kind. All pieces in their order make up the text. */
export type Piece = { readonly text: string; readonly removed: RemovedKind | null };

/**
 * What a mark hides can have hidden something else beside it, so the text is read again until nothing more is found. Twice is
 * the rule; the limit keeps the time linear for a text that was made to need more.
 */
const MOST_PASSES = 6;

/**
 * The text in pieces, for a preview that shows what is struck out. It never throws, and its time grows with the length of the
 * text and no faster. Marks of an earlier redaction are kept text.
 */
export function redactedPieces(text: string, { names = [] }: RedactionOptions = {}): readonly Piece[] {
  const finders = [...FINDERS, givenNames(names)];
  let pieces: readonly Piece[] = [{ text, removed: null }];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const shown = withMarks(pieces);
    const findings = settle(
      finders.flatMap((find) => find(shown)),
      marksIn(shown),
      shown,
    );
    if (findings.length === 0) break;
    pieces = split(pieces, findings);
  }
  return pieces.filter(({ text: words }) => words !== '');
}

/** The text with a mark such as `[e-mail address removed]` for each piece that was removed: what is stored and sent. */
export function redact(text: string, options?: RedactionOptions): string {
  return withMarks(redactedPieces(text, options));
}

export function withMarks(pieces: readonly Piece[]): string {
  return pieces.map(({ text, removed }) => (removed === null ? text : markOf(removed))).join('');
}

function marksIn(text: string): Finding[] {
  return [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    kind: 'stays',
  }));
}

/** Findings are ranges of the text with marks, and none touches a mark: each lies in one kept piece. */
function split(pieces: readonly Piece[], findings: readonly (Finding & { kind: RemovedKind })[]): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const start = at;
    at += piece.removed === null ? piece.text.length : markOf(piece.removed).length;
    let done = 0;
    for (let finding = findings[next]; finding !== undefined && finding.from < at; finding = findings[next]) {
      parts.push({ text: piece.text.slice(done, finding.from - start), removed: null });
      done = finding.to - start;
      parts.push({ text: piece.text.slice(finding.from - start, done), removed: finding.kind });
      next += 1;
    }
    parts.push(done === 0 ? piece : { text: piece.text.slice(done), removed: null });
  }
  return parts.filter(({ text }) => text !== '');
}
