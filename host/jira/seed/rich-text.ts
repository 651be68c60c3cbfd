import type { SiteUser } from '../dataset';
import type { Random } from '../random';
import {
  bullets,
  code,
  codeBlock,
  date,
  doc,
  emoji,
  hardBreak,
  heading,
  link,
  lozenge,
  mention,
  panel,
  paragraph,
  quote,
  rule,
  smartLink,
  steps,
  strong,
  table,
  taskList,
  type AdfNode,
} from './adf';
import { dayMs, seedAnchor } from './stock';
import type { Writer } from './prose';

/** Descriptions and comments in the document format, each built like a kind that people write. */

export type TextContext = {
  readonly random: Random;
  readonly writer: Writer;
  readonly people: readonly SiteUser[];
  readonly key: string;
};

export function description(type: string, context: TextContext): AdfNode | null {
  const { random } = context;
  if (random.chance(0.12)) return null;
  if (type === 'Bug' || type === 'Incident') return random.pick([bugReport, bugReport, shortNote])(context);
  if (type === 'Epic') return plan(context);
  if (type === 'Story') return random.pick([story, shortNote])(context);
  return random.pick([shortNote, checklist, plan])(context);
}

export function comment(context: TextContext): AdfNode {
  const { random, writer } = context;
  const who = random.pick(context.people);
  const remark = writer.write('{remark}');
  return random.pick([
    () => doc(paragraph(remark)),
    () => doc(paragraph(mention(who.accountId, who.displayName), ' ', remark)),
    () => doc(quote(paragraph(writer.write('{detail}'))), paragraph(remark)),
    () => doc(paragraph(remark), codeBlock('text', stackTrace(context))),
    () => doc(paragraph(strong(writer.write('{close}')), hardBreak(), remark)),
  ])();
}

function shortNote({ writer, random }: TextContext): AdfNode {
  const sentences = ['{opening} {detail}', '{detail} {close}', '{opening}', '{opening} {detail} {close}'];
  return doc(paragraph(writer.write(random.pick(sentences))));
}

function bugReport(context: TextContext): AdfNode {
  const { random, writer, key } = context;
  return doc(
    paragraph(writer.write('{opening} {detail}')),
    heading(3, 'Steps to reproduce'),
    steps(
      [writer.write('Open {part}')],
      [writer.write('Wait, best {condition}')],
      ['Look at ', code(`request.${random.pick(['status', 'total', 'page'])}`), ' in the console'],
    ),
    heading(3, 'Expected and actual'),
    table(
      ['', 'Expected', 'Actual'],
      [
        ['Rows', String(random.integer(50, 5000)), String(random.integer(0, 49))],
        ['Time', '< 2 s', `${random.integer(3, 60)} s`],
      ],
    ),
    ...(random.chance(0.6) ? [codeBlock('javascript', stackTrace(context))] : []),
    ...(random.chance(0.4) ? [panel('warning', paragraph(writer.write('Happens {condition}.')))] : []),
    paragraph(
      'See ',
      link('the dashboard', `https://status.example.com/d/${key.toLowerCase()}?from=now-6h`),
      ' ',
      emoji(':eyes:', '👀'),
    ),
  );
}

function story({ writer, people, random }: TextContext): AdfNode {
  const who = random.pick(people);
  return doc(
    paragraph(writer.write('As {role} I want to {wish}, so that I have time for {goal}.')),
    heading(2, 'Acceptance criteria'),
    bullets(
      [writer.write('{acceptance}')],
      [writer.write('{acceptance}')],
      [strong('Must: '), writer.write('{acceptance}')],
    ),
    panel('info', paragraph('Design: ', mention(who.accountId, who.displayName), ' has the latest file.')),
  );
}

function plan({ writer, random, key }: TextContext): AdfNode {
  return doc(
    heading(1, 'Why'),
    paragraph(writer.write('{opening} {detail}')),
    heading(1, 'Plan'),
    table(
      ['Step', 'Owner', 'Until'],
      [1, 2, 3].map((step) => [
        writer.write('{verb} {aspect} {part}'),
        random.pick(['Platform', 'Growth', 'Quality']),
        `Week ${step * 2}`,
      ]),
    ),
    paragraph(
      'Status: ',
      lozenge(random.pick(['ON TRACK', 'AT RISK', 'OFF TRACK']), random.pick(['green', 'yellow', 'red'])),
      ' as of ',
      date(seedAnchor - random.integer(1, 60) * dayMs),
    ),
    rule(),
    paragraph(smartLink(`https://wiki.example.com/pages/${key}`)),
  );
}

function checklist({ writer, random, key }: TextContext): AdfNode {
  return doc(
    paragraph(writer.write('{opening}')),
    taskList(
      `tasks-${key}`,
      [1, 2, 3].map(() => [random.chance(0.5), writer.write('{verb} {aspect} {part}')] as const),
    ),
    panel('note', paragraph(writer.write('{close}'))),
  );
}

function stackTrace({ random }: TextContext): string {
  const line = (): string =>
    `    at ${random.pick(['readPage', 'writeRow', 'render', 'flush', 'retry'])} (${random.pick(['export', 'table', 'queue'])}.js:${random.integer(10, 400)}:${random.integer(1, 60)})`;
  return `TypeError: Cannot read properties of undefined (reading '${random.pick(['length', 'name', 'value'])}')\n${line()}\n${line()}`;
}
