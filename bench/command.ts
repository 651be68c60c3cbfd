/** The table of contents of the benchmarks. */
import { writeFile } from 'node:fs/promises';
import type { Benchmark } from './benchmark';
import { compareBenchmark } from './compare/compare-benchmark';
import { encodersBenchmark } from './encoders/encoders-benchmark';
import { exportBenchmark } from './export/export-benchmark';
import { jiraBenchmark } from './jira/jira-benchmark';
import { redactionBenchmark } from './redaction/redaction-benchmark';
import { siteBenchmark } from './site/site-benchmark';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  compare: compareBenchmark,
  encoders: encodersBenchmark,
  export: exportBenchmark,
  jira: jiraBenchmark,
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

/** A program's streams, as far as a command writes to them. */
type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** `npm run bench -- NAME`: figures go to the terminal, and to a file with --json. Gives the exit code. */
export async function benchCommand([name, ...words]: readonly string[], { out, err }: Streams): Promise<0 | 1> {
  if (name === '--help' || name === '-h' || words.includes('--help')) {
    out(`${USAGE}\n`);
    return 0;
  }
  const benchmark = name === undefined ? undefined : BENCHMARKS[name];
  if (benchmark === undefined) {
    err(`${name === undefined ? 'Which benchmark?' : `There is no benchmark "${name}".`}\n\n${USAGE}\n`);
    return 1;
  }
  const at = words.indexOf('--json');
  const file = at < 0 ? undefined : words[at + 1];
  try {
    if (at >= 0 && file === undefined) throw new Error('--json needs the name of a file.');
    const figures = await benchmark.run(at < 0 ? words : words.toSpliced(at, 2), (text) => out(`${text}\n`));
    if (file !== undefined) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}
