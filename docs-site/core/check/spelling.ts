import type { FactProblem } from '../facts/fact-problem';
import { asProblem, type Passage } from './passage';

/** A word that no dictionary has. `at` counts UTF-16 units; `meant` has the likeliest word first. */
export type Misspelling = { readonly word: string; readonly at: number; readonly meant: readonly string[] };

export type Speller = (text: string) => Promise<readonly Misspelling[]>;

/** The misspelt words of passages, all of them in one go: a dictionary is asked once. */
export async function misspellings(passages: readonly Passage[], spell: Speller): Promise<readonly FactProblem[]> {
  const texts = passages.map(typedWords);
  const starts = texts.map((_, index) => texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0));
  const found = await spell(texts.join('\n'));
  return found.flatMap(({ word, at, meant }) => {
    const index = starts.findLastIndex((start) => start <= at);
    const [passage, start] = [passages[index], starts[index]];
    if (passage === undefined || start === undefined) return [];
    return [
      asProblem(passage, { at: at - start, wrong: `"${word}" is not spelt in British English.`, mend: mendOf(meant) }),
    ];
  });
}

const mendOf = ([first]: readonly string[]) =>
  first === undefined
    ? 'Write another word, or add this one to words/spelling.txt, if it is a name or a term.'
    : `Write "${first}", if that is meant; or add the word to words/spelling.txt, if it is a name or a term.`;

/** Code and written-out facts are checked where they stand; blanks keep the length. Addresses are no words. */
const typedWords = ({ pieces }: Passage): string =>
  pieces
    .map(({ kind, text }) => (kind === 'words' ? text : ' '.repeat(text.length)))
    .join('')
    .replace(/\S+@\S+|\S*\/\S*\/\S*|https?:\S+/g, (address) => ' '.repeat(address.length));
