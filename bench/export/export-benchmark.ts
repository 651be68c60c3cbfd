import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Benchmark } from '../benchmark';
import { figureInWords, figureOf, type Figure } from '../figure';
import { median } from '../median';
import { numberOption } from '../number-option';
import { textTable } from '../text-table';
import { runOnce, startHostProcess, type OneRun } from './processes';

const titles = {
  ours: 'Openbook in Node, CSV',
  sequential: 'jira.js loop, csv-stringify',
  limit: 'bare fetches, parsed and dropped',
  chromium: 'Openbook in Chromium, CSV',
} as const;
type Contender = keyof typeof titles;
const all = Object.keys(titles) as Contender[];

/** Who is held against whom, and how it has to compare. */
const comparisons = [
  { ours: 'ours', peer: 'sequential', target: { atLeast: 6 } },
  { ours: 'ours', peer: 'limit', target: { atLeast: 0.9 } },
  { ours: 'chromium', peer: 'limit', target: { atLeast: 0.7 } },
] as const;

export const exportBenchmark: Benchmark = {
  about: 'an export of 20,000 issues with 30 fields from a Jira with latency, beside a sequential loop and the limit',
  options: [
    '--issues N      how many issues (default 20000)',
    '--latency MS    how much later Jira answers (default 150)',
    '--rounds N      the contenders run in turn; figures are medians (default 3)',
  ],
  async run(args, say) {
    const { issues, latencyMs, rounds } = optionsOf(args);
    const contenders = all.filter((name) => name !== 'chromium' || findBrowser() !== null);
    if (contenders.length < all.length) say('There is no Chromium, Chrome or Edge here: that part is left out.');
    const folder = await mkdtemp(join(tmpdir(), 'openbook-bench-'));
    const host = await startHostProcess({ issues, latencyMs });
    try {
      // Once unmeasured: Jira compiles its code and fills its caches for whoever comes first.
      await runOnce('limit', host.place, folder);
      const runs = new Map<Contender, OneRun[]>(contenders.map((name) => [name, []]));
      for (let round = 1; round <= rounds; round += 1) {
        for (const name of contenders) {
          const run = await runOnce(name, host.place, folder);
          if (run.issues !== issues) throw new Error(`${titles[name]} gave ${run.issues} of ${issues} issues.`);
          runs.get(name)?.push(run);
          say(`round ${round}: ${titles[name]}: ${run.seconds.toFixed(2)} s, peak ${inMb(run.peakMb)} MB`);
        }
      }
      const command = `npm run bench -- export --issues ${issues} --latency ${latencyMs} --rounds ${rounds}`;
      return report(runs, command, say);
    } finally {
      host.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function report(
  runs: ReadonlyMap<Contender, readonly OneRun[]>,
  command: string,
  say: (text: string) => void,
): readonly Figure[] {
  const medians = [...runs].map(([name, own]) => {
    return {
      name,
      perSecond: median(own.map(({ issues, seconds }) => issues / seconds)),
      seconds: median(own.map(({ seconds }) => seconds)),
      peakMb: own.some(({ peakMb }) => peakMb === null) ? null : median(own.map(({ peakMb }) => peakMb ?? NaN)),
    };
  });
  const speedOf = (wanted: Contender) => medians.find(({ name }) => name === wanted)?.perSecond ?? NaN;
  const rows = medians.map(({ name, perSecond, seconds, peakMb }) => [
    titles[name],
    perSecond.toFixed(0),
    seconds.toFixed(2),
    inMb(peakMb),
  ]);
  say(`\n${textTable(['contender', 'issues/s', 'seconds', 'peak MB'], rows)}\n`);

  const speeds = comparisons
    .filter(({ ours }) => runs.has(ours))
    .map(({ ours, peer, target }) => {
      const beside = { name: titles[peer], value: speedOf(peer) };
      return figureOf({ name: titles[ours], value: speedOf(ours), unit: 'issues/s', peer: beside, target, command });
    });
  for (const figure of speeds) say(figureInWords(figure));
  const memory = medians.flatMap(({ name, peakMb }) =>
    peakMb === null ? [] : [figureOf({ name: `${titles[name]}: peak memory`, value: peakMb, unit: 'MB', command })],
  );
  return [...speeds, ...memory];
}

const inMb = (peakMb: number | null) => (peakMb === null ? '–' : peakMb.toFixed(0));

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { issues: text, latency: text, rounds: text } });
  return {
    issues: numberOption('--issues', values.issues ?? '20000', 9_999_999),
    latencyMs: numberOption('--latency', values.latency ?? '150', 9_999_999),
    rounds: numberOption('--rounds', values.rounds ?? '3', 9_999_999),
  };
}
