import { diffLines } from 'diff';

/** What two people did to one file: the lines that each of them changed, old ones as `- …`, new ones as `+ …`. */
export type Conflict = { readonly theirs: readonly string[]; readonly yours: readonly string[] };

/** Null where the file is as the form got it. */
export const conflictBetween = (
  base: string,
  { theirs, yours }: { readonly theirs: string; readonly yours: string },
): Conflict | null =>
  theirs === base ? null : { theirs: changedLines(base, theirs), yours: changedLines(base, yours) };

const changedLines = (before: string, after: string): readonly string[] =>
  diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ removed, value }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${removed ? '-' : '+'} ${line}`),
    );
