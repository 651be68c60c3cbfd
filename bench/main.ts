/** `npm run bench -- NAME`: the table of contents of the benchmarks. Figures go to the terminal, and to a file with --json. */
import { writeFile } from 'node:fs/promises';
import type { Benchmark } from './benchmark';
import { compareBenchmark } from './compare/compare-benchmark';
import { encodersBenchmark } from './encoders/encoders-benchmark';
import { exportBenchmark } from './export/export-benchmark';
import { redactionBenchmark } from './redaction/redaction-benchmark';
import { siteBenchmark } from './site/site-benchmark';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  compare: compareBenchmark,
  encoders: encodersBenchmark,
  export: exportBenchmark,
  redaction: redactionBenchmark,
  site: siteBenchmark,
};

const USAGE = `Usage: npm run bench -- NAME [options]

${Object.entries(BENCHMARKS)
  .map(([name, { about, options }]) => `  ${name.padEnd(14)}${about}\n${indented(options)}`)
  .join('\n')}

  --json FILE     also write every figure to this file
  --help          this text

Measure on a machine that does nothing else: the figures are medians, and still no better than the quiet around them.`;

const [name, ...words] = process.argv.slice(2);
const benchmark = name === undefined ? undefined : BENCHMARKS[name];

if (name === '--help' || name === '-h' || words.includes('--help')) {
  process.stdout.write(`${USAGE}\n`);
} else if (benchmark === undefined) {
  process.stderr.write(`${name === undefined ? 'Which benchmark?' : `There is no benchmark "${name}".`}\n\n${USAGE}\n`);
  process.exitCode = 1;
} else {
  await runBenchmark(benchmark, words);
}

async function runBenchmark({ run }: Benchmark, args: readonly string[]): Promise<void> {
  const at = args.indexOf('--json');
  const file = at < 0 ? undefined : args[at + 1];
  try {
    if (at >= 0 && file === undefined) throw new Error('--json needs the name of a file.');
    const figures = await run(at < 0 ? args : args.toSpliced(at, 2), (text) => process.stdout.write(`${text}\n`));
    if (file !== undefined) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}
