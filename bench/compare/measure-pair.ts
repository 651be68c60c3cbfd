import type { Root } from 'mdast';
import { changesOf } from '../../docs-site/core/redline/changes';
import { compareTrees } from '../../docs-site/core/redline/compare-trees';
import { countMarkedWords } from '../../docs-site/core/redline/count-words';
import { showAll } from '../../docs-site/core/redline/html/show-nodes';
import { showRedline } from '../../docs-site/core/redline/html/show-redline';
import { median } from '../median';
import { markedWords } from './marked-words';
import type { Peer } from './peers';
import type { Pair } from './real-pairs';

const PLACE = { href: (url: string) => url, appNames: new Map<string, string>() };

const A_SECOND = 1000;

/** What one tool made of one pair. */
export type Measured = {
  readonly ms: number;
  /** Words marked as removed or added, less those that have to be. */
  readonly beyond: number;
  /** Words marked as standing elsewhere: only ours knows moves. */
  readonly moved: number;
};

/** Parsing is timed on no side: the site parses a version once and compares it with every other one. */
export function measureOurs({ old, now }: Pair, least: number, runs: number): Measured {
  const ms = medianTime(runs, () => {
    const redline = compareTrees(old, now);
    return showRedline(redline, changesOf(redline), PLACE).toString();
  });
  const { removed, added, moved } = countMarkedWords(compareTrees(old, now));
  return { ms, beyond: removed + added - least, moved };
}

export function measurePeer({ prepare, compare }: Peer, { old, now }: Pair, least: number, runs: number): Measured {
  const asHtml = (tree: Root) =>
    showAll(tree.children, { ...PLACE, definitions: new Map() })
      .map(String)
      .join('');
  const [before, after] = [prepare(asHtml(old)), prepare(asHtml(now))];
  let html = '';
  const ms = medianTime(runs, () => (html = compare(before as never, after as never)));
  return { ms, beyond: markedWords(html) - least, moved: 0 };
}

/** Every tool has the same second for a pair, so that a quick one is measured when the engine has compiled it; one run at least. */
function medianTime(runs: number, work: () => unknown): number {
  const times: number[] = [];
  const started = performance.now();
  do {
    const begun = performance.now();
    work();
    times.push(performance.now() - begun);
  } while (times.length < runs && performance.now() - started < A_SECOND);
  return median(times);
}
