import { figureOf, type Figure } from '../figure';
import { median } from '../median';
import type { Target } from '../target';
import { liveMemory, writeOnce } from './processes';
import { writers, type WriterName } from './writers';

const peakTarget = { atMost: 100 };
const liveGrowthTarget = { atMost: 4 };
const peakGrowthTarget = { atMost: 30 };

/** What the two figures of growth say, in words for who reads the table. */
export const flatMeans = [
  'Memory is flat where ten times the rows need no more of it, and two figures show it. What is held once the garbage is',
  `collected, late in the file: at most ${liveGrowthTarget.atMost} MB more, as eight bytes kept of each row would already be 6. And the peak of the`,
  `process: at most ${peakGrowthTarget.atMost} MB more, as a long run lets V8's young generation grow to its full size, in Node 20 three times 16 MB,`,
  'which a short one does not, and neither is anything that a writer keeps.',
].join('\n');

/** What a writer needs, and how much more for ten times the rows: from a fifth of `rows` to twice as many. */
export async function memoryFigures(options: {
  readonly name: WriterName;
  /** The peak with `rows` rows over that of a process that writes nothing, in MB. */
  readonly overMb: number;
  readonly rows: number;
  /** Of each measurement; figures are medians. */
  readonly rounds: number;
  readonly file: string;
  readonly command: string;
}): Promise<Figure[]> {
  const { name, overMb, rows, rounds, file, command } = options;
  const [few, many] = [Math.ceil(rows / 5), rows * 2];
  const peaks = { few: [] as number[], many: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    peaks.few.push((await writeOnce(name, few, file)).peakMb);
    peaks.many.push((await writeOnce(name, many, file)).peakMb);
  }
  const live = (await liveMemory(name, many, file)) - (await liveMemory(name, few, file));
  const figure = (about: string, value: number, target: Target): Figure =>
    figureOf({ name: `${writers[name].title}: ${about}`, value, unit: 'MB', target, command });
  return [
    figure('peak memory over the baseline', overMb, peakTarget),
    figure('more memory held for ten times the rows', live, liveGrowthTarget),
    figure('higher peak of memory for ten times the rows', median(peaks.many) - median(peaks.few), peakGrowthTarget),
  ];
}
