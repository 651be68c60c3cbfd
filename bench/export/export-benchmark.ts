import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark } from '../benchmark';
import { besideTarget, isMet, median } from '../figures';
import { textTable } from '../text-table';
import { runOnce, startJira, type OneRun } from './processes';

const titles = {
  ours: 'Openbook in Node, CSV',
  sequential: 'jira.js loop, csv-stringify',
  limit: 'bare fetches, parsed and dropped',
} as const;
type Contender = keyof typeof titles;
const contenders = Object.keys(titles) as Contender[];

/** What our engine is held against, and how it has to compare. */
const targets = { sequential: { atLeast: 6 }, limit: { atLeast: 0.9 } } as const;

export const exportBenchmark: Benchmark = {
  about: 'an export of 20,000 issues with 30 fields from a Jira with latency, beside a sequential loop and the limit',
  options: [
    '--issues N      how many issues (default 20000)',
    '--latency MS    how much later Jira answers (default 150)',
    '--rounds N      the contenders run in turn; figures are medians (default 3)',
  ],
  async run(args, say) {
    const { issues, latencyMs, rounds } = optionsOf(args);
    const folder = await mkdtemp(join(tmpdir(), 'openbook-bench-'));
    const jira = await startJira({ issues, latencyMs });
    try {
      // Once unmeasured: Jira compiles its code and fills its caches for whoever comes first.
      await runOnce('limit', jira.url, folder);
      const runs = new Map<Contender, OneRun[]>(contenders.map((name) => [name, []]));
      for (let round = 1; round <= rounds; round += 1) {
        for (const name of contenders) {
          const run = await runOnce(name, jira.url, folder);
          if (run.issues !== issues) throw new Error(`${titles[name]} gave ${run.issues} of ${issues} issues.`);
          runs.get(name)?.push(run);
          say(`round ${round}: ${titles[name]}: ${run.seconds.toFixed(2)} s, peak ${run.peakMb.toFixed(0)} MB`);
        }
      }
      const command = `npm run bench -- export --issues ${issues} --latency ${latencyMs} --rounds ${rounds}`;
      return report(runs, command, say);
    } finally {
      jira.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function report(runs: ReadonlyMap<Contender, readonly OneRun[]>, command: string, say: (text: string) => void) {
  const figures = contenders.map((name) => {
    const own = runs.get(name) ?? [];
    return {
      name,
      perSecond: median(own.map(({ issues, seconds }) => issues / seconds)),
      seconds: median(own.map(({ seconds }) => seconds)),
      peakMb: median(own.map(({ peakMb }) => peakMb)),
    };
  });
  const of = (wanted: Contender) => figures.find(({ name }) => name === wanted);
  const ours = of('ours');
  const rows = figures.map(({ name, perSecond, seconds, peakMb }) => [
    titles[name],
    perSecond.toFixed(0),
    seconds.toFixed(2),
    peakMb.toFixed(0),
  ]);
  say(`\n${textTable(['contender', 'issues/s', 'seconds', 'peak MB'], rows)}\n`);

  return (Object.keys(targets) as (keyof typeof targets)[]).map((peer) => {
    const [value, peerValue] = [ours?.perSecond ?? NaN, of(peer)?.perSecond ?? NaN];
    const ratio = value / peerValue;
    const target = targets[peer];
    say(`Openbook beside ${titles[peer]}: ${besideTarget(ratio, target, 2)}`);
    const met = isMet(ratio, target);
    return { name: titles.ours, value, unit: 'issues/s', peer: titles[peer], peerValue, ratio, target, met, command };
  });
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { issues: text, latency: text, rounds: text } });
  return {
    issues: count('--issues', values.issues ?? '20000'),
    latencyMs: count('--latency', values.latency ?? '150'),
    rounds: count('--rounds', values.rounds ?? '3'),
  };
}

function count(option: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`${option} must be a number from 1 to 9,999,999, and not "${text}".`);
}
