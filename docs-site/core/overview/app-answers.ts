import type { Cell } from '../tables/table';

/** What some apps answer to a reviewer's questions, in the order in which the questions are shown. */
export type AppAnswers = {
  /** Ids, in the order of the facts. */
  readonly apps: readonly string[];
  readonly answers: readonly Answer[];
};

export type Answer = {
  readonly question: string;
  /** One line or several short ones. Never empty. */
  readonly lines: readonly Cell[];
  /** Where the whole answer stands: a path of this site, with words for the link. */
  readonly more?: { readonly text: string; readonly href: string };
};
