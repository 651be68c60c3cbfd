import type { FactProblem } from '../facts/fact-problem';

/** A text as the formatter writes it. @throws Error where it cannot be read at all. */
export type Formatter = (file: string, text: string) => Promise<string>;

/** Whether a file is written as the formatter writes it: only then is an edit of one word a change of one line. */
export async function otherForm(file: string, text: string, format: Formatter): Promise<readonly FactProblem[]> {
  const canonical = await format(file, text).catch(() => text);
  if (canonical === text) return [];
  const [own, wanted] = [text.split('\n'), canonical.split('\n')];
  const at = own.findIndex((line, index) => line !== wanted[index]);
  const line = Math.max(at, 0) + 1;
  const wrong = 'From this line on, the file is not laid out as the formatter does it.';
  const written = wanted[line - 1]?.trim() || 'an empty one';
  const mend = `Save it in the editor, or run npx prettier --write docs-site/${file}. The line becomes ${written}`;
  return [{ file, line, column: 1, path: '', wrong, mend }];
}
