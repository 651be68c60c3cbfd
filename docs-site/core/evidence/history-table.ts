import type { History } from '../claims/bundle';
import { code, words } from '../tables/cells';
import type { Cell, Table } from '../tables/table';
import { momentInWords, shortCommit } from './evidence-in-words';
import { claimAnchor } from './evidence-path';

/** How many runs the page shows; the file has all of them. */
const SHOWN = 20;

/** The published runs, newest first. A claim that failed then, and is among `known`, is a link to its entry on the same page. */
export const historyTable = (history: History, known: readonly string[]): Table => ({
  caption: 'Published runs, newest first',
  columns: ['Run', 'Commit', 'Verified', 'Vouched for', 'Failing'],
  rows: history.slice(0, SHOWN).map((run) => ({
    cells: [
      words(momentInWords(run.writtenAt)),
      code(shortCommit(run)),
      words(run.verified),
      words(run.vouched),
      run.failing.length === 0 ? words('None') : failingCell(run.failing, known),
    ],
  })),
  empty: 'No run is published.',
});

const failingCell = (failing: readonly string[], known: readonly string[]): Cell =>
  failing.flatMap((id, at) => [
    ...(at === 0 ? [] : [{ text: ', ' }]),
    known.includes(id) ? { text: id, href: `#${claimAnchor(id)}` } : { text: id },
  ]);
