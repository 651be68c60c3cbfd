import { diffArrays } from 'diff';
import { parseHTML } from 'linkedom';
import { wordsOf } from '../../docs-site/core/redline/words';

/** What the peers mark words with: visual-dom-diff gives whole blocks a class. */
const MARKS = 'ins, del, .vdd-added, .vdd-removed';
/** What only changed its look. */
const LOOKS = '.vdd-modified, .mod';

/** How many words are marked as removed or added. */
export function markedWords(html: string): number {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const marks = [...document.querySelectorAll(MARKS)].filter(
    (mark) => !mark.matches(LOOKS) && mark.parentElement?.closest(MARKS) === null,
  );
  return marks.reduce((sum, mark) => sum + wordsOf(mark.textContent).length, 0);
}

/** How many words have to be marked at the least: those that a word diff of the whole texts removes and adds. */
export const minimalWords = (old: string, now: string): number =>
  diffArrays([...wordsOf(old)], [...wordsOf(now)])
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
