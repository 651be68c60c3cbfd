import { stripVTControlCharacters } from 'node:util';

const MOST_CHARACTERS = 600;

/** What a failing program said, on one line: without colours, stack and the folders of this machine, so that it is the same elsewhere. */
export function inShort(said: string, root: string): string {
  const words = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join(' ')
    .replaceAll(root, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
}
