import { sentencesOf, typedMatches, type Found, type Passage } from './passage';

/** Words that leave no room for an exception. "Cannot be fully protected" promises nothing, so "fully" is not one of them. */
const ABSOLUTE =
  /(?<!\bnot )\b(?:impossible|always|never|guarantee(?:s|d)?|under no circumstances|in no case|without exception|at all times|absolutely|completely|entirely|100 ?%|100 per cent)(?![\w%])/gi;

const MEND_IN_DOCUMENT =
  'Say what is done instead, or put <!-- claim: ID --> behind the sentence, with the id of a claim that is checked.';
const MEND_IN_FACTS = 'Say what is done instead, or make it a measure in measures.yaml, which says where one sees it.';

/**
 * Absolute promises in sentences to which no claim is bound. A claim's mark, `<!-- claim: ID -->`, stands right behind its
 * sentence.
 */
export function promises(passage: Passage): readonly Found[] {
  const bound = passage.claims.map(({ at }) => at);
  const sentences = sentencesOf(passage);
  return typedMatches(passage, ABSOLUTE).flatMap(({ index, 0: word }): readonly Found[] => {
    const own = sentences.find(({ start, end }) => start <= index && index < end);
    const next = sentences.find(({ start }) => start > index)?.start ?? Infinity;
    if (own !== undefined && bound.some((at) => at >= own.end && at <= next)) return [];
    return [
      {
        at: index,
        wrong: `"${word}" promises something without exception, and no claim stands behind it.`,
        mend: passage.path === '' ? MEND_IN_DOCUMENT : MEND_IN_FACTS,
      },
    ];
  });
}
