import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Benchmark } from '../benchmark';
import { median } from '../median';
import { numberOption } from '../number-option';
import type { Target } from '../target';
import { textTable } from '../text-table';
import { figureInWords, figureOf, type Figure } from '../figure';
import { flatMeans, memoryFigures } from './memory-figures';
import { writeOnce, type OneRun } from './processes';
import { differingTexts } from './read-back';
import { writers, type Writer, type WriterName } from './writers';

const names = Object.keys(writers) as WriterName[];
const titleOf = (name: WriterName) => writers[name].title;

/** Rows per CPU second beside a peer's. */
const races: readonly { ours: WriterName; peer: WriterName; target: Target | null }[] = [
  { ours: 'csv', peer: 'papaparse', target: { atLeast: 1.3 } },
  { ours: 'csv', peer: 'hucre', target: null },
  { ours: 'csv', peer: 'csv-stringify', target: null },
  { ours: 'csv', peer: 'fast-csv', target: null },
  { ours: 'xlsx', peer: 'exceljs', target: { atLeast: 2.2 } },
  { ours: 'xlsx-zlib', peer: 'exceljs', target: null },
  { ours: 'jsonl', peer: 'stringify', target: null },
];

const flat: readonly WriterName[] = ['csv', 'xlsx', 'jsonl', 'parquet'];

export const encodersBenchmark: Benchmark = {
  about: 'rows per CPU second and peak memory of each kind of file, beside csv-stringify, papaparse, hucre, exceljs …',
  options: [
    '--rows N        rows of 20 columns (default 500000)',
    '--rounds N      the writers run in turn; figures are medians (default 7)',
    '--only LIST     of these writers only: ' + names.join(', '),
  ],
  async run(args, say) {
    const { rows, rounds, only } = optionsOf(args);
    const command = `npm run bench -- encoders --rows ${rows} --rounds ${rounds}`;
    const folder = await mkdtemp(join(tmpdir(), 'openbook-bench-'));
    const file = join(folder, 'file');
    const measured = names.filter((name) => name === 'none' || only.includes(name));
    try {
      const checked = await readBack(measured, file, say);
      const startedAt = performance.now();
      const runs = new Map<WriterName, OneRun[]>(measured.map((name) => [name, []]));
      for (let round = 1; round <= rounds; round += 1) {
        for (const name of measured) runs.get(name)?.push(await writeOnce(name, rows, file));
        const minutes = (performance.now() - startedAt) / 60_000;
        say(`round ${round} of ${rounds} is done after ${minutes.toFixed(1)} minutes`);
      }
      const medians = new Map(measured.map((name) => [name, medianOf(runs.get(name) ?? [], rows)] as const));
      const baseMb = medians.get('none')?.peakMb ?? NaN;
      say(`\n${tableOf(medians, checked, baseMb)}\n`);
      const speeds = races.flatMap((race) => speedFigure(race, medians, command));
      const memory = [];
      for (const name of flat.filter((each) => measured.includes(each))) {
        const overMb = (medians.get(name)?.peakMb ?? NaN) - baseMb;
        memory.push(...(await memoryFigures({ name, overMb, rows, rounds: Math.min(rounds, 3), file, command })));
        say(`memory of ${titleOf(name)} is measured`);
      }
      if (memory.length > 0) say(`\n${flatMeans}\n`);
      const hostile = [...checked].map(([name, differing]) =>
        figureOf({
          name: `${titleOf(name)}: texts that differ after reading back`,
          value: differing,
          unit: 'texts',
          target: isOurs(name) ? { atMost: 0 } : null,
          command,
        }),
      );
      const figures: Figure[] = [...speeds, ...memory, ...hostile];
      for (const figure of figures) if (figure.target) say(figureInWords(figure));
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** How many texts of a small file of each writer differ when they are read back, the hostile ones among them. */
async function readBack(measured: readonly WriterName[], file: string, say: (text: string) => void) {
  const SAMPLE = 5_000;
  const differing = new Map<WriterName, number>();
  for (const name of measured) {
    const { kind }: Writer = writers[name];
    if (kind === 'other') continue;
    await writeOnce(name, SAMPLE, file);
    differing.set(name, await differingTexts(kind, file, SAMPLE));
  }
  say('Every file was read back once.');
  return differing;
}

function medianOf(runs: readonly OneRun[], rows: number) {
  const of = (figure: (run: OneRun) => number) => median(runs.map(figure));
  return {
    perCpuSecond: of(({ cpuSeconds }) => rows / cpuSeconds),
    perSecond: of(({ seconds }) => rows / seconds),
    peakMb: of(({ peakMb }) => peakMb),
  };
}

type Medians = ReadonlyMap<WriterName, ReturnType<typeof medianOf>>;

function tableOf(medians: Medians, checked: ReadonlyMap<WriterName, number>, baseMb: number): string {
  const rows = [...medians].map(([name, { perCpuSecond, perSecond, peakMb }]) => [
    titleOf(name),
    name === 'none' ? '–' : perCpuSecond.toFixed(0),
    name === 'none' ? '–' : perSecond.toFixed(0),
    (peakMb - baseMb).toFixed(0),
    String(checked.get(name) ?? '–'),
  ]);
  return textTable(['writer', 'rows/CPU s', 'rows/s', 'peak MB over baseline', 'texts that differ'], rows);
}

function speedFigure({ ours, peer, target }: (typeof races)[number], medians: Medians, command: string): Figure[] {
  const value = medians.get(ours)?.perCpuSecond;
  const peerValue = medians.get(peer)?.perCpuSecond;
  if (value === undefined || peerValue === undefined) return [];
  const beside = { name: titleOf(peer), value: peerValue };
  return [figureOf({ name: titleOf(ours), value, unit: 'rows/CPU s', peer: beside, target, command })];
}

function isOurs(name: WriterName): boolean {
  return titleOf(name).startsWith('Openbook');
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { rows: text, rounds: text, only: text } });
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name as WriterName));
  if (unknown !== undefined) throw new Error(`--only must be of ${names.join(', ')}, and not "${unknown}".`);
  return {
    rows: numberOption('--rows', values.rows ?? '500000', 9_999_999),
    rounds: numberOption('--rounds', values.rounds ?? '7', 9_999_999),
    only: only as WriterName[],
  };
}
