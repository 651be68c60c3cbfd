import { isWord, tokensOf } from './words';

/**
 * Spellings of one word that people use side by side: British and American ones. What stands here can be read as the same word
 * without looking at the sentence; what does not, counts as another word, so that no change of meaning is taken for spelling.
 */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^(behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|sav|vig)our/, '$1or'],
  [/^(cent|fib|lit|lust|met|theat)(?:re(s|d)?)$/, '$1er$2'],
  [/^(cent)ring$/, '$1ering'],
  [/^(\p{L}{3,}[^aeious])is(e|es|ed|er|ers|ing|able|ation|ations)$/u, '$1iz$2'],
  [/^(anal|catal|paral)ys(e|es|ed|er|ers|ing)$/, '$1yz$2'],
  [/^(cancel|channel|counsel|dial|fuel|initial|label|level|model|signal|total|travel)l(ed|ing|er|ers|ation)$/, '$1$2'],
  [/^(enrol|fulfil|instal|skilful|wilful)l?(s|ment|ments|ly)?$/, '$1$2'],
  [/^(defen|licen|offen|preten)ce(s|d)?$/, '$1se$2'],
  [/^practis(e|es|ed|ing)$/, 'practic$1'],
  [/^(anal|catal|dial|monol)ogue(s|d)?$/, '$1og$2'],
  [/^(acknowledg|judg)ement(s)?$/, '$1ment$2'],
  [/^programme(s)?$/, 'program$1'],
  [/^artefact(s)?$/, 'artifact$1'],
  [/^ageing$/, 'aging'],
  [/^grey/, 'gray'],
];

/** Written as one word or as two, such as "backup" and "back up". */
const PARTICLES = 'up|out|off|down|over|away';
const VERB_AND_PARTICLE = new RegExp(`^(\\p{L}{3,}) (${PARTICLES})$`, 'u');

/** Signs that part and enclose sentences. Others, such as "%" and "/", say something. */
const PUNCTUATION = /^[\s.,;:!?'"‘’“”()[\]–—…·•*_-]$/u;

/**
 * Whether two passages differ in spelling, spacing and punctuation only: their words are the same, in the same order, but for
 * spellings of one word. A number, a capital letter and a sign that says something make another word.
 */
export function isSameButForSpelling(old: string, now: string): boolean {
  if (old === now) return true;
  if ((old === '' || now === '') && tokensOf(old + now).some(isWord)) return false;
  const [before, after] = [joinParticles(readings(old)), joinParticles(readings(now))];
  return before.length === after.length && before.every((word, at) => word === after[at]);
}

/** The words of a passage, each in one of its spellings, and the signs that count as words. */
const readings = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token, at, tokens) => {
    if (isWord(token)) return [oneSpelling(token)];
    // A minus is no punctuation.
    const isMinus = /^[-–]$/.test(token) && /^\p{N}/u.test(tokens[at + 1] ?? '');
    return isPunctuation(token) && !isMinus ? [] : [token];
  });

const isPunctuation = (token: string) => [...token].every((sign) => PUNCTUATION.test(sign));

function oneSpelling(word: string): string {
  const plain = word.replaceAll('’', "'");
  // Numbers keep their signs; "re-sign" is not "resign".
  const joined = /\p{N}/u.test(plain) || /^re-/i.test(plain) ? plain : plain.replaceAll('-', '');
  const small = joined.toLowerCase();
  const variant = VARIANTS.find(([pattern]) => pattern.test(small));
  if (variant === undefined) return joined;
  const spelt = small.replace(...variant);
  return joined.startsWith(small.charAt(0)) ? spelt : spelt.charAt(0).toUpperCase() + spelt.slice(1);
}

/** "back", "up" become "backup". */
function joinParticles(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && VERB_AND_PARTICLE.test(`${last} ${word}`)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}
