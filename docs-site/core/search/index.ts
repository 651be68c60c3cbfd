import MiniSearch from 'minisearch';
import type { Section } from './section';

/** A section that answers a query, the best first. */
export type Hit = Section & {
  /** The words of the text that the query met, in small letters. */
  readonly words: readonly string[];
};

export type SearchIndex = {
  /** Adds sections; those that are there already are left alone. */
  readonly add: (sections: readonly Section[]) => void;
  /** At most `limit` sections in which every word of the query is met. `version`: pages and this version only. */
  readonly find: (query: string, version: string | null, limit: number) => readonly Hit[];
};

/** Where a name joins words (`ClientKey`, `client-key`, `support@alpha-serve.com`), it is found whole and by its parts. */
const PARTS = /[\s,;:!?()[\]{}"“”‘’'`|/<>=]+/u;

/** An index in memory. Words match by their beginning, and with one wrong letter in five. */
export function searchIndex(): SearchIndex {
  const index = new MiniSearch<Section>({
    idField: 'url',
    fields: ['heading', 'page', 'text'],
    storeFields: ['url', 'page', 'heading', 'text', 'version'],
    tokenize: wordsOf,
    searchOptions: {
      boost: { heading: 4, page: 2 },
      prefix: true,
      // Short words mean another one with a letter changed: only from five letters on.
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
      // In a query only whole words count: "support@alpha-serve.com" is one thing that is looked for.
      tokenize: (query) => query.split(PARTS).map(trimmed).filter(Boolean),
    },
  });
  return {
    add: (sections) => index.addAll(sections.filter(({ url }) => !index.has(url))),
    find: (query, version, limit) =>
      index
        .search(query, {
          filter: (result) => version === null || result.version === null || result.version === version,
        })
        .slice(0, limit)
        .map(({ url, page, heading, text, version: label, terms }) => ({
          url: String(url),
          page: String(page),
          heading: String(heading),
          text: String(text),
          version: label as string | null,
          words: terms,
        })),
  };
}

/** Words and the parts of joined ones: "ClientKey" gives ClientKey, Client, Key. */
function wordsOf(text: string): string[] {
  return text.split(PARTS).flatMap((piece) => {
    const whole = trimmed(piece);
    if (whole === '') return [];
    const parts = whole.split(/[-_.@]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
    return parts.length > 1 ? [whole, ...parts] : [whole];
  });
}

/** Without the marks that end a sentence. */
const trimmed = (word: string) => word.replace(/^[.\-–—]+|[.\-–—]+$/g, '');
