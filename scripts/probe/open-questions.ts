import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A row of host/UNVERIFIED.md. */
export type OpenQuestion = {
  readonly section: string;
  readonly behaviour: string;
  readonly assumption: string;
  /** The id of the probe that answers it, or what a person has to do. */
  readonly check: { readonly kind: 'probe'; readonly id: string } | { readonly kind: 'by hand'; readonly how: string };
};

const list = join(import.meta.dirname, '../../host/UNVERIFIED.md');

/** All rows, in the list's order. */
export async function readOpenQuestions(): Promise<readonly OpenQuestion[]> {
  let section = '';
  return (await readFile(list, 'utf8')).split('\n').flatMap((line) => {
    if (line.startsWith('## ')) section = line.slice('## '.length);
    const [behaviour = '', assumption = '', how = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!line.startsWith('|') || behaviour === 'Behaviour' || /^-+$/.test(behaviour)) return [];
    const id = /^`npm run probe`: `([a-z-]+)`$/.exec(how)?.[1];
    return [
      { section, behaviour, assumption, check: id === undefined ? { kind: 'by hand', how } : { kind: 'probe', id } },
    ];
  });
}
