/** A heading of a page with the text below it, as it is searched. Short names, because the reader's browser loads thousands. */
export type Section = {
  /** Path with anchor: also what tells sections apart. */
  readonly url: string;
  /** Title of its page. */
  readonly page: string;
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly text: string;
  /** Label of the policy version; null for pages, which always show what holds now. */
  readonly version: string | null;
};

/** A policy version as the search shows it. */
export type SearchVersion = { readonly label: string; readonly state: string };

/** A file that the search loads. */
export type SearchFile = {
  readonly sections: readonly Section[];
  /** Newest first, the same in every file; the first is the one in `/search/current.json`. */
  readonly versions: readonly SearchVersion[];
};

/** The pages and the version that readers see first. */
export const CURRENT_SEARCH_PATH = '/search/current.json';

/** Any other version. */
export const versionSearchPath = (label: string) => `/search/${label}.json`;
