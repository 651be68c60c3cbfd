/** A table as data: the same for the policies' text, the pages, the questionnaire's CSV and llms.txt. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The sentence that stands in its place where it has no rows. */
  readonly empty: string;
};

export type Row = {
  /** The apps that the row holds for; left out where it holds for all. The filter hides the others. */
  readonly apps?: readonly string[];
  /** For links to this row. */
  readonly id?: string;
  /** As many as the table has columns. */
  readonly cells: readonly Cell[];
};

/** Runs of text, in order. "Not stated" is a run with that mark, so that readers learn whom to ask. */
export type Cell = readonly Run[];

export type Run = {
  readonly text: string;
  readonly href?: string;
  readonly mark?: 'code' | 'not stated';
};
