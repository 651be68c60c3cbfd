import type { FactProblem } from '../facts/fact-problem';
import type { Place } from '../facts/yaml-place';

/** Where a piece of a passage comes from: typed words, a fact that was written out, code, or a word for machines. */
export type PieceKind = 'words' | 'fact' | 'code';

export type Piece = {
  readonly kind: PieceKind;
  readonly text: string;
  /** Where it begins in the file, counted in UTF-16 units from 0. */
  readonly offset: number;
};

/** A claim that somebody bound to a sentence: `<!-- claim: ID -->` right behind it. */
export type ClaimMark = { readonly id: string; readonly at: number; readonly offset: number };

/** A paragraph, heading, cell or fact: what a reader takes in at once. */
export type Passage = {
  readonly file: string;
  /** What a reader reads, line breaks as blanks, facts written out. Every index of a rule is one in this text. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly claims: readonly ClaimMark[];
  /** The ids of the apps that it holds for; empty where it holds for all. */
  readonly apps: readonly string[];
  /** In a file of facts the way to it, `backups, "cloud-apps smart-git", frequency`; empty in a document. */
  readonly path: string;
  readonly placeOf: (offset: number) => Place;
};

/** What a rule finds in a passage, at an index of its text. */
export type Found = { readonly at: number; readonly wrong: string; readonly mend: string };

export function asProblem({ file, path, placeOf, ...passage }: Passage, { at, wrong, mend }: Found): FactProblem {
  const { piece, start } = pieceAt(passage, at);
  // A fact is written out in another length than it has in the file: it is shown at its own beginning.
  const offset = piece.kind === 'fact' ? piece.offset : piece.offset + (at - start);
  return { file, ...placeOf(offset), path, wrong, mend };
}

export function pieceAt(
  { pieces }: Pick<Passage, 'pieces'>,
  at: number,
): { readonly piece: Piece; readonly start: number } {
  let start = 0;
  for (const piece of pieces) {
    if (at < start + piece.text.length) return { piece, start };
    start += piece.text.length;
  }
  const piece = pieces.at(-1) ?? { kind: 'words', text: '', offset: 0 };
  return { piece, start: Math.max(0, start - piece.text.length) };
}

/** Every match of a pattern that stands in typed words as a whole. */
export const typedMatches = (passage: Passage, pattern: RegExp): readonly RegExpExecArray[] =>
  [...passage.text.matchAll(pattern)].filter(({ index, 0: match }) => isTyped(passage, index, match.length));

const isTyped = (passage: Passage, from: number, length: number) =>
  Array.from({ length }, (_, step) => pieceAt(passage, from + step).piece.kind).every((kind) => kind === 'words');

export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

/** The sentences of a passage. A full stop inside a name or a number ends none. */
export function sentencesOf({ text }: Pick<Passage, 'text'>): readonly Sentence[] {
  return [...text.matchAll(/\S[\s\S]*?(?:[.!?](?=\s|$)|$)/g)].map(({ index, 0: sentence }) => ({
    text: sentence,
    start: index,
    end: index + sentence.length,
  }));
}
