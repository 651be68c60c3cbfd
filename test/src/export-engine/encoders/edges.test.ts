import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ValueType } from '../../../../src/export-engine/columns';
import { csvReaders } from './readers/csv-readers';
import { duckDb } from './readers/duck-db';
import { jsonLinesReaders } from './readers/json-lines-readers';
import { parquetReaders } from './readers/parquet-readers';
import type { Reader } from './readers/reader';
import { xlsxReaders } from './readers/xlsx-readers';
import { fileOf, phantomDate } from './sample-tables';

// Programs start in a second, and in many where the machine is busy.
jest.setTimeout(150_000);

const oneColumn = (type: ValueType) => ({ name: 'issues', columns: [{ header: 'Only', type }] }) as const;

test('a byte order mark inside the data is data, also where a reader of ours drops it', async () => {
  const { bytes } = await fileOf('parquet', [oneColumn('text')], { issues: [['\uFEFFa']] });
  const { rows } = await duckDb(bytes, 'parquet', (file) => `select unicode("Only"), length("Only") from ${file}`);
  expect(rows).toEqual([[0xfeff, 2n]]);
});

/** Each format's readers have to agree about what no file of this format can hold as it is. */
const formats: { format: 'csv' | 'xlsx' | 'jsonl' | 'parquet'; readers: Readonly<Record<string, Reader>> }[] = [
  { format: 'csv', readers: csvReaders },
  { format: 'xlsx', readers: xlsxReaders },
  { format: 'jsonl', readers: jsonLinesReaders },
  { format: 'parquet', readers: parquetReaders },
];

describe.each(formats)('as all readers of $format see it', ({ format, readers }) => {
  const present = Object.entries(readers).flatMap(([name, read]) => (read === null ? [] : [{ name, read }]));
  const cells = { text: ['a\uD800b', '\uDC00'], date: [phantomDate, '2026-02-31'] };
  const seenByAll: Record<string, { text: unknown[]; date: unknown[] }> = {};

  beforeAll(async () => {
    const fileWith = async (type: 'text' | 'date') =>
      (await fileOf(format, [oneColumn(type)], { issues: cells[type].map((cell) => [cell]) })).bytes;
    const files = [await fileWith('text'), await fileWith('date')];
    for (const { name, read } of present) {
      const [text = [], date = []] = (await read(files)).map(({ rows }) => rows.map(([cell]) => cell));
      seenByAll[name] = { text, date };
    }
  });

  test.each(present)('half a surrogate pair is U+FFFD where it cannot be escaped ($name)', ({ name }) => {
    expect(seenByAll[name]?.text).toEqual(format === 'jsonl' ? ['a\uD800b', '\uDC00'] : ['a\uFFFDb', '\uFFFD']);
  });

  test.each(present)(
    'a day that never was is a text, and nothing where a column holds only days ($name)',
    ({ name }) => {
      expect(seenByAll[name]?.date).toEqual(format === 'parquet' ? [null, null] : ['1900-02-29', '2026-02-31']);
    },
  );
});

test('a value that does not fit its Parquet column is null, and noted', async () => {
  const columns = [
    { header: 'Points', type: 'number' },
    { header: 'Day', type: 'date' },
    { header: 'Seen', type: 'dateTime' },
    { header: 'Done', type: 'boolean' },
  ] as const;
  const rows = [
    [1, '2026-01-31', 0, true],
    ['many', '2026-02-31', 'soon', 'yes'],
  ];
  const { bytes, notes } = await fileOf('parquet', [{ name: 'issues', columns }], { issues: rows });
  const [found] = await parquetReaders.hyparquet!([bytes]);
  expect(found?.rows[1]).toEqual([null, null, null, null]);
  expect(notes).toEqual(columns.map(({ header }) => ({ kind: 'unfit', table: 'issues', row: 2, column: header })));
});
