import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Root } from 'mdast';
import { changesOf } from '../../docs-site/core/redline/changes';
import { compareTrees } from '../../docs-site/core/redline/compare-trees';
import { countMarkedWords } from '../../docs-site/core/redline/count-words';
import { parsePolicy, wordsInLine } from '../../docs-site/core/redline/parse-policy';
import { showAll } from '../../docs-site/core/redline/html/show-nodes';
import { showRedline } from '../../docs-site/core/redline/html/show-redline';
import type { Benchmark } from '../benchmark';
import { besideTarget, median } from '../figures';
import { textTable } from '../text-table';
import { markedWords, minimalWords } from './marked-words';
import { htmldiffJs, visualDomDiff, type Peer } from './peers';

const PLACE = { href: (url: string) => url, appNames: new Map<string, string>() };

/** Of the words that a peer marks beyond the least, at most so many; and so many times as fast. */
const WORDS_TARGET = { atMost: 0.5 };
const SPEED_TARGET = { atLeast: 5 };

const WHAT_IS_TIMED = `Timed, each tool from what it takes to its redline as HTML: ours from two syntax trees, with the list of changes;
visual-dom-diff from two documents; htmldiff-js from two texts of HTML. Nobody's parsing of the Markdown is timed.`;

const A_SECOND = 1000;

type Pair = { readonly name: string; readonly old: Root; readonly now: Root };

/** What one tool made of one pair. `beyond`: words marked beyond the least. */
type Measured = { readonly ms: number; readonly beyond: number };

/** Compares real policies with our redline and with two differs of HTML, in one run. */
export const compareBenchmark: Benchmark = {
  about: 'the redline of real policies beside visual-dom-diff and htmldiff-js: words marked, time',
  options: [
    '--runs N        how often a pair is compared at most, to take the median of (default 15; no more than fit into a second)',
    '--pairs LIST    numbers of the pairs, such as 1,9,17 (default all 26)',
  ],
  async run(args, say) {
    const { runs, wanted } = optionsOf(args);
    const pairs = await readPairs(wanted);
    const peers = [visualDomDiff(), htmldiffJs()];
    // Once before it counts, so that nobody is measured while the engine still compiles.
    for (const pair of pairs.slice(0, 3)) {
      measureOurs(pair, 0, 1);
      for (const peer of peers) measurePeer(peer, pair, 0, 1);
    }
    const rows = pairs.map((pair) => {
      const least = minimalWords(wordsInLine(pair.old), wordsInLine(pair.now));
      const measured = [measureOurs(pair, least, runs), ...peers.map((peer) => measurePeer(peer, pair, least, runs))];
      say(
        `pair ${pair.name}: ${measured.map(({ beyond, ms }) => `${beyond} words in ${ms.toFixed(0)} ms`).join(', ')}`,
      );
      return { pair: pair.name, least, measured };
    });
    const names = ['ours', ...peers.map(({ name }) => name)];
    const totals = names.map((name, at) => ({
      name,
      beyond: rows.reduce((sum, row) => sum + (row.measured[at]?.beyond ?? 0), 0),
      ms: rows.reduce((sum, row) => sum + (row.measured[at]?.ms ?? 0), 0),
    }));
    const head = ['pair', 'least', ...names.flatMap((name) => [`${name}: beyond`, 'ms'])];
    const cells = (measured: readonly Measured[]) =>
      measured.flatMap(({ beyond, ms }) => [String(beyond), ms.toFixed(1)]);
    say(
      textTable(head, [
        ...rows.map(({ pair, least, measured }) => [pair, String(least), ...cells(measured)]),
        ['all', String(rows.reduce((sum, { least }) => sum + least, 0)), ...cells(totals)],
      ]),
    );
    say(WHAT_IS_TIMED);
    const [ours, ...theirs] = totals;
    for (const { name, beyond, ms } of theirs) {
      say(
        `Words marked beyond the least, ours to ${name}: ${besideTarget((ours?.beyond ?? 0) / beyond, WORDS_TARGET, 2)}`,
      );
      say(`Times as fast as ${name}: ${besideTarget(ms / (ours?.ms ?? 1), SPEED_TARGET)}`);
    }
    return { machine: { node: process.version }, rows, totals };
  },
};

/** Parsing is timed on no side: the site parses a version once and compares it with every other one. */
function measureOurs({ old, now }: Pair, least: number, runs: number): Measured {
  const ms = medianTime(runs, () => {
    const redline = compareTrees(old, now);
    return showRedline(redline, changesOf(redline), PLACE).toString();
  });
  // A word that moved is marked once, as moved; the least knows no moves and has it removed and added.
  const { removed, added, moved } = countMarkedWords(compareTrees(old, now));
  return { ms, beyond: removed + added + moved - least };
}

function measurePeer({ prepare, compare }: Peer, { old, now }: Pair, least: number, runs: number): Measured {
  const asHtml = (tree: Root) =>
    showAll(tree.children, { ...PLACE, definitions: new Map() })
      .map(String)
      .join('');
  const [before, after] = [prepare(asHtml(old)), prepare(asHtml(now))];
  let html = '';
  const ms = medianTime(runs, () => (html = compare(before as never, after as never)));
  return { ms, beyond: markedWords(html) - least };
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

async function readPairs(wanted: readonly string[] | null): Promise<readonly Pair[]> {
  const data = process.env.OPENBOOK_DATA;
  if (data === undefined) throw new Error('Name the folder of the real policies in OPENBOOK_DATA.');
  const folder = join(data, 'policies/pairs');
  const names = (await readdir(folder)).filter((name) => name.endsWith('-old.md')).map((name) => name.slice(0, 2));
  const chosen = names.filter((name) => wanted === null || wanted.includes(String(Number(name))));
  const tree = async (file: string) => parsePolicy(await readFile(join(folder, file), 'utf8'));
  return Promise.all(
    chosen.map(async (name) => ({ name, old: await tree(`${name}-old.md`), now: await tree(`${name}-new.md`) })),
  );
}

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string' }, pairs: { type: 'string' } } });
  const runs = Number(values.runs ?? 15);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs must be a number from 1, and not "${values.runs}".`);
  return { runs, wanted: values.pairs?.split(',') ?? null };
}
