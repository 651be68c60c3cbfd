import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const line = v.pipe(v.string(), v.minLength(1));

const mutantFile = v.strictObject({
  /** The one claim that it makes false. */
  claim: line,
  /** What became false, in a sentence. */
  says: line,
  changes: v.pipe(
    v.array(v.strictObject({ file: line, find: line, replace: v.string() })),
    v.minLength(1, 'A mutant changes something.'),
  ),
});

export type Change = { readonly file: string; readonly find: string; readonly replace: string };
/** A seeded change of the project that makes one claim false. `name` is that of its file. */
export type Mutant = {
  readonly name: string;
  readonly claim: string;
  readonly says: string;
  readonly changes: readonly Change[];
};

/** The mutants of a folder, by name. @throws Error for a file that is none, with its name. */
export function readMutants(folder: string): readonly Mutant[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const parsed = v.safeParse(mutantFile, parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`${file}: ${v.summarize(parsed.issues)}`);
      return { name: file.replace(/\.yaml$/, ''), ...parsed.output };
    });
}

/**
 * The files that a mutant changes, as they would be.
 * @param read gives the text of a file of the project
 * @throws Error where the code has moved on, so that the mutant does not fit any more
 */
export function mutated({ name, changes }: Mutant, read: (file: string) => string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { file, find, replace } of changes) {
    const parts = (files.get(file) ?? read(file)).split(find);
    if (parts.length !== 2) throw new Error(`${name}: ${doesNotFit(file, parts.length - 1)}`);
    files.set(file, parts.join(replace));
  }
  return files;
}

const doesNotFit = (file: string, times: number) =>
  `what it looks for stands ${times === 0 ? 'nowhere' : `${times} times`} in ${file}. The code has moved on: write the ` +
  'mutant anew, from the wording of its claim and not from the check.';
