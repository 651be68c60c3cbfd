import type { Cell, Row } from '../../src/export-engine';
import type { TableColumn } from '../../src/export-engine/tables/table';

/** The 20 columns of a usual export. */
export const columns: readonly TableColumn[] = [
  ...(['Key', 'Summary', 'Status', 'Type', 'Priority', 'Assignee', 'Reporter', 'Resolution'] as const).map(text),
  { header: 'Created', type: 'dateTime' },
  { header: 'Updated', type: 'dateTime' },
  { header: 'Due', type: 'date' },
  { header: 'Story points', type: 'number' },
  { header: 'Spent', type: 'number' },
  { header: 'Flagged', type: 'boolean' },
  { header: 'Labels', type: 'list' },
  ...(['Components', 'Epic', 'Team', 'Description', 'Environment'] as const).map(text),
];

function text(header: string): TableColumn {
  return { header, type: 'text' };
}

/** One row in a hundred has one of these in its summary, and one in its description. */
export const hostileTexts = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd',
  '\t=1+1',
  '＝1+1',
  '"quoted", with; every, delimiter\tthere is',
  'line one\nline two\r\nline three\rline four',
  "Robert'); DROP TABLE issues;--",
  '<script>alert("x")</script> & <![CDATA[ ]]> &amp; &#10;',
  'مرحبا بالعالم \u202Eright to left\u202C שלום',
  '👩‍👩‍👧‍👦 👍🏽 🇩🇪 e\u0301 Z̷͖̈́ａｌｇｏ',
  'zero\u200Bwidth\u200D\uFEFFinside',
  '  spaces at both ends  ',
  '_x0041_ and \u0001\u001F controls \u007F',
  '12345678901234567',
  "'=1+1",
  '日本語のテキスト、中文，한국어',
];

const people = ['Ada Lovelace', 'Grace Hopper', 'Jürgen Müller', '李小龍', 'Søren Kierkegaard', 'O’Brien, Pat'];
const statuses = ['To Do', 'In Progress', 'In Review', 'Done'];
const types = ['Bug', 'Story', 'Task', 'Epic'];
const words = 'the export of issues fails when “quotes”, commas and a line break meet in one field of the table'.split(
  ' ',
);

/**
 * So many rows, the same each time, of about 500 bytes. They are made once and gone through again and again, so that
 * making them costs nothing while a writer is measured.
 */
export function sampleRows(count: number): Row[] {
  const random = randomNumbers(20_260_131);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const hostile = (index: number, usual: string, shift: number) =>
    index % 100 === shift ? (hostileTexts[Math.floor(index / 100) % hostileTexts.length] ?? usual) : usual;

  return Array.from({ length: count }, (_, index): Cell[] => {
    const created = Date.UTC(2020, 0, 1) + Math.floor(random() * 2e11);
    const isDone = random() < 0.5;
    return [
      `OBK-${index + 1}`,
      hostile(index, sentence(8), 7),
      pick(statuses),
      pick(types),
      pick(['High', 'Medium', 'Low']),
      random() < 0.2 ? null : pick(people),
      pick(people),
      isDone ? 'Done' : null,
      created,
      created + Math.floor(random() * 1e10),
      random() < 0.5 ? null : new Date(created + 2e9).toISOString().slice(0, 10),
      random() < 0.3 ? null : Math.floor(random() * 40) / 2,
      Math.floor(random() * 100_000) - 10,
      random() < 0.1,
      random() < 0.5 ? [] : [pick(words), pick(words)],
      pick(['Backend', 'Web, mobile', 'Reports']),
      random() < 0.6 ? `OBK-${Math.floor(random() * 1000)}` : null,
      pick(['Red', 'Green', 'Blue']),
      hostile(index, `${sentence(14)},\n"${sentence(6)}"`, 57),
      random() < 0.5 ? null : sentence(6),
    ];
  });
}

/** From 0 up to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
