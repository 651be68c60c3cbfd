import { createRequire } from 'node:module';
import { mergeSettings, readSettings, validateText, type CSpellSettings } from 'cspell-lib';
import type { Misspelling, Speller } from '../docs-site/core/check/spelling';

/** What the policies spell in their own way: `words/spelling.txt` and `words/british.txt`, comments taken off. */
export type OwnWords = { readonly words: readonly string[]; readonly british: ReadonlyMap<string, string> };

/** cspell with the British dictionary alone: a word that only programmers know is a mistake in a policy. */
export async function britishSpeller({ words, british }: OwnWords): Promise<Speller> {
  const dictionary = createRequire(import.meta.url).resolve('@cspell/dict-en-gb-mit/cspell-ext.json');
  const settings: CSpellSettings = mergeSettings(await readSettings(dictionary), {
    language: 'en-GB',
    enabled: true,
    // Names of fields such as BaseUrl are code, and code is not read here.
    allowCompoundWords: false,
    dictionaries: ['en-gb'],
    words: [...words],
    flagWords: [...british.keys()],
  });
  return async (text) => {
    const issues = await validateText(text, settings, { generateSuggestions: true, numSuggestions: 3 });
    return issues.map(({ text: word, offset, suggestions }): Misspelling => ({
      word,
      at: offset,
      meant: british.has(word.toLowerCase()) ? [british.get(word.toLowerCase()) ?? ''] : (suggestions ?? []),
    }));
  };
}
