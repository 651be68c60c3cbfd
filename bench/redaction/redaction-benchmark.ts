import { parseArgs } from 'node:util';
import { redact } from '../../src/redaction/redact';
import type { Benchmark } from '../benchmark';
import { figureInWords, figureOf, type Figure } from '../figure';
import { median } from '../median';
import { numberOption } from '../number-option';
import type { Target } from '../target';
import { textTable } from '../text-table';
import { readCorpus } from './corpus';
import { generatedSet } from './generated-set';
import { falseAlarmsPer100, measure, recallOf, type Measured } from './measure';

const RECALL = { atLeast: 0.98 };
const FALSE_ALARMS = { atMost: 2 };
/** Four times the text may take this many times as long: linear, and the noise of a shared machine. */
const GROWTH = { atMost: 6 };

/** Texts that are slow for rules that read a run again from each of its places. */
const ADVERSARIAL = [
  'a',
  '1',
  'a@',
  '@a.',
  '://a:b@',
  '-eyJ',
  'password="',
  'password=\\"',
  '?a=',
  'a:',
  '1.',
  '4111',
  'sk-a',
];

export const redactionBenchmark: Benchmark = {
  about: 'recall, false alarms and time of redaction, over the labelled lines (OPENBOOK_DATA) and over a generated set',
  options: [
    '--seed N        of the generated set (default 1)',
    '--of-each N     lines of each kind in it (default 100)',
  ],
  async run(args, say) {
    const { seed, ofEach } = optionsOf(args);
    const command = `npm run bench -- redaction --seed ${seed} --of-each ${ofEach}`;
    const figures: Figure[] = [];
    const folder = process.env.OPENBOOK_DATA;
    if (folder === undefined) {
      say('OPENBOOK_DATA is not set: the labelled lines are not measured.');
    } else {
      figures.push(...qualityOf('labelled lines', measure(await readCorpus(folder, 'as decided')), true, command, say));
      const raw = measure(await readCorpus(folder, 'as labelled'));
      figures.push(...qualityOf('labelled lines, no label overruled', raw, false, command, say));
    }
    const generated = generatedSet(seed, ofEach);
    figures.push(...qualityOf('generated set', measure(generated), true, command, say));
    const text = generated.map((line) => line.text).join('\n');
    figures.push(timeFigure(text, command), ...ADVERSARIAL.map((seedText) => growthFigure(seedText, command)));
    say(
      textTable(
        ['time', 'figure'],
        figures
          .filter(({ unit }) => unit !== 'share' && unit !== 'in 100')
          .map(({ name, value, unit, ratio }) => [
            name,
            `${value.toFixed(2)} ${unit}${ratio === null ? '' : `, ${ratio.toFixed(0)} times as long`}`,
          ]),
      ),
    );
    say('');
    for (const figure of figures) if (figure.target) say(figureInWords(figure));
    return figures;
  },
};

function qualityOf(set: string, measured: Measured, hasTarget: boolean, command: string, say: (text: string) => void) {
  const types = [...measured.byType].sort(([one], [other]) => one.localeCompare(other, 'en'));
  say(`${set}: ${measured.secrets} lines with a secret, ${measured.clean} clean`);
  say(
    `${textTable(
      ['type', 'caught', 'of'],
      types.map(([type, { caught, all }]) => [type, String(caught), String(all)]),
    )}\n`,
  );
  for (const line of [...measured.missed, ...measured.falseAlarms].slice(0, 20)) {
    say(`${line.secrets.length > 0 ? 'missed' : 'false alarm'}: ${line.text.slice(0, 100)}`);
  }
  return [
    plain(`${set}: recall`, recallOf(measured), 'share', command, hasTarget ? RECALL : null),
    plain(`${set}: false alarms`, falseAlarmsPer100(measured), 'in 100', command, hasTarget ? FALSE_ALARMS : null),
    ...types.map(([type, { caught, all }]) => plain(`${set}: recall of ${type}`, caught / all, 'share', command, null)),
  ];
}

function timeFigure(text: string, command: string): Figure {
  const megabytes = text.length / 1e6;
  const value = millisecondsOf(() => redact(text)) / megabytes;
  const peerValue = millisecondsOf(() => JSON.stringify(text)) / megabytes;
  const name = 'time per MB of generated lines';
  return figureOf({ name, value, unit: 'ms', peer: { name: 'JSON.stringify', value: peerValue }, command });
}

function growthFigure(part: string, command: string): Figure {
  const of = (length: number) => part.repeat(length / part.length);
  const few = of(50_000);
  const many = of(200_000);
  const growth = millisecondsOf(() => redact(many)) / millisecondsOf(() => redact(few));
  return plain(`four times as much of ${JSON.stringify(part)}`, growth, 'times', command, GROWTH);
}

/** CPU time, which other work on the machine does not lengthen: the median of five runs after one that warms up. */
function millisecondsOf(run: () => unknown): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return median(times);
}

const plain = (name: string, value: number, unit: string, command: string, target: Target | null): Figure =>
  figureOf({ name, value, unit, target, command });

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { seed: text, 'of-each': text } });
  return {
    seed: numberOption('--seed', values.seed ?? '1', 999_999),
    ofEach: numberOption('--of-each', values['of-each'] ?? '100', 999_999),
  };
}
