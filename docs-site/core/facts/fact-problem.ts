/** Something wrong with the facts, said to the person who edits them. */
export type FactProblem = {
  /** As the editor knows it: `facts/hosting.yaml`. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The way to it in words: `regions, "hetzner", country`. Empty where the file as a whole is meant. */
  readonly path: string;
  readonly wrong: string;
  readonly mend: string;
};

/** One line a problem, the way editors make a link of: `facts/hosting.yaml:12:5 regions, "hetzner", country: … Mend: …`. */
export const problemInWords = ({ file, line, column, path, wrong, mend }: FactProblem) =>
  `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${wrong} Mend: ${mend}`;

/** By file, then from its first line to its last. */
export const inReadingOrder = (problems: readonly FactProblem[]): readonly FactProblem[] =>
  [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
