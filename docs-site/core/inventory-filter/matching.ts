/** The words of a search, without case; none for an empty box. */
export const wordsOf = (query: string): readonly string[] => folded(query).split(/\s+/).filter(Boolean);

/**
 * Whether a text holds every word of a search, in any order, each as a part of a word. Case, accents and the humps of field
 * names do not matter: "client key" finds `ClientKey`.
 */
export function matches(text: string, words: readonly string[]): boolean {
  const searched = folded(text);
  return words.every((word) => searched.includes(word));
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
