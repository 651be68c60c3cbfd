import { parseArgs } from 'node:util';
import { wordsInLine } from '../../docs-site/core/redline/parse-policy';
import type { Benchmark } from '../benchmark';
import { figureInWords, figureOf, type Figure } from '../figure';
import { numberOption } from '../number-option';
import { textTable } from '../text-table';
import { minimalWords } from './marked-words';
import { measureOurs, measurePeer, type Measured } from './measure-pair';
import { htmldiffJs, visualDomDiff } from './peers';
import { readPairs } from './real-pairs';

/** Of the words that a peer marks beyond the least, at most so many; and so many times as fast. */
const WORDS_TARGET = { atMost: 0.5 };
const SPEED_TARGET = { atLeast: 5 };

const WHAT_IS_MEASURED = `Timed, each tool from what it takes to its redline as HTML: ours from two syntax trees, with the list of changes;
visual-dom-diff from two documents; htmldiff-js from two texts of HTML. Nobody's parsing of the Markdown is timed.
Beyond: words marked as removed or added, less those of a minimal word diff, which knows no moves. Moved: words of blocks that
stand elsewhere, marked as moved and neither struck out nor underlined; the second count of words has them too.`;

type Totals = Measured & { readonly name: string };

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
    const totals = names.map((name, at) => ({ name, ...sumOf(rows.flatMap(({ measured }) => measured[at] ?? [])) }));
    const head = ['pair', 'least', ...names.flatMap((name) => [`${name}: beyond`, 'ms']), 'ours: moved'];
    const cells = (measured: readonly Measured[]) => [
      ...measured.flatMap(({ beyond, ms }) => [String(beyond), ms.toFixed(1)]),
      String(measured[0]?.moved ?? 0),
    ];
    say(
      textTable(head, [
        ...rows.map(({ pair, least, measured }) => [pair, String(least), ...cells(measured)]),
        ['all', String(rows.reduce((sum, { least }) => sum + least, 0)), ...cells(totals)],
      ]),
    );
    say(WHAT_IS_MEASURED);
    const [ours, ...theirs] = totals;
    if (ours === undefined) return [];
    const command = ['npm run bench -- compare', ...args].join(' ');
    const figures = theirs.flatMap((their) => figuresBeside(their, ours, command));
    for (const figure of figures) say(figureInWords(figure));
    return figures;
  },
};

function figuresBeside(their: Totals, ours: Totals, command: string): readonly Figure[] {
  const figure = (name: string, unit: string, [value, theirs]: readonly [number, number], target: Figure['target']) =>
    figureOf({ name, value, unit, peer: { name: their.name, value: theirs }, target, command });
  const marked = 'Words marked as removed or added beyond the least';
  return [
    figure('Redlines of all pairs', 'a second', [1000 / ours.ms, 1000 / their.ms], SPEED_TARGET),
    figure(marked, 'words', [ours.beyond, their.beyond], WORDS_TARGET),
    figure(`${marked}, or as moved`, 'words', [ours.beyond + ours.moved, their.beyond], WORDS_TARGET),
  ];
}

const sumOf = (all: readonly Measured[]): Measured =>
  all.reduce(
    (sum, { ms, beyond, moved }) => ({ ms: sum.ms + ms, beyond: sum.beyond + beyond, moved: sum.moved + moved }),
    { ms: 0, beyond: 0, moved: 0 },
  );

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string' }, pairs: { type: 'string' } } });
  const runs = numberOption('--runs', values.runs ?? '15', 999);
  return { runs, wanted: values.pairs?.split(',') ?? null };
}
