import * as v from 'valibot';
import { line } from '../facts/stated';
import { typedMatches, type Found, type Passage } from './passage';

/** `docs-site/words/terms.yaml`: the words that the policies use for a thing, and those that they do not. */
export const terms = v.strictObject({
  terms: v.array(
    v.strictObject({
      term: line,
      means: line,
      /** Other spellings and other words for the same thing. Letter for letter, but for capitals, unless `exactly` is set. */
      not: v.pipe(v.array(line), v.minLength(1, 'Write at least one word that is not to be used.')),
      exactly: v.optional(v.boolean('Write true or false.'), false),
    }),
  ),
});

export type Term = v.InferOutput<typeof terms>['terms'][number];

/** A term in another word or spelling than its definition has. */
export const misusedTerms = (passage: Passage, vocabulary: readonly Term[]): readonly Found[] =>
  vocabulary.flatMap(({ term, means, not, exactly }) =>
    not.flatMap((word) =>
      typedMatches(passage, patternOf(word, exactly)).map(({ index, 0: found }) => ({
        at: index,
        wrong: `"${found}" is another word for what the policies call "${term}" (${means}).`,
        mend: `Write "${term}".`,
      })),
    ),
  );

const patternOf = (word: string, exactly: boolean) =>
  new RegExp(`(?<![\\w@./-])${escaped(word).replaceAll(' ', '\\s+')}(?![\\w@-])`, exactly ? 'g' : 'gi');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
