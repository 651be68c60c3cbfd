import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { plainSettings, toColumns } from '../../../../../src/export-engine';
import { encoderOf } from '../../../../../src/export-engine/encoders';
import { issueTables, tableRowsMaker } from '../../../../../src/export-engine/tables/issue-tables';
import type { ReadIssue } from '../../../../../src/export-engine/tables/related-input';
import type { Row } from '../../../../../src/export-engine/columns';
import type { TableName } from '../../../../../src/export-engine/tables/table';
import { fileOf } from '../sample-tables';

configure({ useWebWorkers: false });

const columns = toColumns([{ id: 'summary', name: 'Summary', custom: false, kind: 'text' }]);
const spec = { columns, settings: plainSettings, siteUrl: 'https://acme.atlassian.net' };
const tables = issueTables(spec, true);
const at = '2026-01-31T09:00:00.000+0000';
const ada = { displayName: 'Ada' };

/** The first has one of each and two comments, the second only a component, the third nothing at all. */
const issues: readonly ReadIssue[] = [
  {
    issue: {
      id: '7',
      key: 'OBK-7',
      fields: {
        summary: '=1+1, "quoted"',
        issuelinks: [{ id: '1', type: { name: 'Blocks', outward: 'blocks' }, outwardIssue: { id: '8', key: 'OBK-8' } }],
        cf2: [{ id: 5, name: 'Sprint 5', state: 'active', boardId: 2 }],
        components: [{ id: '3', name: 'API' }],
        fixVersions: [{ id: '4', name: '1.0', released: true, releaseDate: '2026-01-31' }],
      },
    },
    comments: [
      { id: '10', author: ada, created: at, updated: at, body: 'First\r\nof two' },
      { id: '11', author: ada, created: at, updated: at, body: 'مرحبا 😀' },
    ],
    worklogs: [{ id: '20', author: ada, started: at, timeSpentSeconds: 3600 }],
    changelog: [
      { id: '30', author: ada, created: at, items: [{ field: 'status', fromString: 'Open', toString: 'Done' }] },
    ],
  },
  { issue: { id: '8', key: 'OBK-8', fields: { summary: 'Second', components: [{ id: '3', name: 'API' }] } } },
  { issue: { id: '9', key: 'OBK-9', fields: { summary: null } } },
];

test('the archive holds a file a table and a README, and every table joins the issues', async () => {
  const { bytes } = await fileOf('tables', tables, rowsByTable(issues));
  const files = await filesOf(bytes);
  const names = ['issues', 'comments', 'worklogs', 'changelog', 'links', 'sprints', 'components', 'versions'];
  expect([...files.keys()]).toEqual([...names.map((name) => `${name}.csv`), 'README.txt']);

  await withDuckDb(files, async (select) => {
    expect(await select('select "Issue id", "Issue key", "Summary" from issues')).toEqual([
      ['7', 'OBK-7', `'=1+1, "quoted"`],
      ['8', 'OBK-8', 'Second'],
      ['9', 'OBK-9', null],
    ]);
    const joined = async (table: string, column: string) =>
      select(`select i."Issue key", t."${column}" from issues i join ${table} t using ("Issue id") order by all`);
    expect(await joined('comments', 'Body')).toEqual([
      ['OBK-7', 'First\r\nof two'],
      ['OBK-7', 'مرحبا 😀'],
    ]);
    expect(await joined('worklogs', 'Seconds')).toEqual([['OBK-7', '3600']]);
    expect(await joined('changelog', 'To')).toEqual([['OBK-7', 'Done']]);
    expect(await joined('sprints', 'Sprint')).toEqual([['OBK-7', 'Sprint 5']]);
    expect(await joined('versions', 'Version')).toEqual([['OBK-7', '1.0']]);
    expect(await joined('components', 'Component')).toEqual([
      ['OBK-7', 'API'],
      ['OBK-8', 'API'],
    ]);
    expect(
      await select(
        'select l."Issue key", o."Issue key" from links l join issues o on l."Other issue id" = o."Issue id"',
      ),
    ).toEqual([['OBK-7', 'OBK-8']]);

    // What the README tells people to do, done.
    const query = /^ {2}(select .*)\r$/m.exec(files.get('README.txt') ?? '')?.[1] ?? '';
    expect(query).toBe('select * from issues join comments using ("Issue id")');
    expect(await select(query)).toHaveLength(2);
  });
});

test('a table without rows has its header', async () => {
  const files = await filesOf((await fileOf('tables', tables, {})).bytes);
  expect(files.get('components.csv')).toBe('Issue id,Issue key,Component id,Component\r\n');
  expect(files.get('README.txt')).toContain('comments.csv: one row a comment\r\n');
});

test('rows of a table whose file has ended are refused', async () => {
  const file = encoderOf('tables').open({ tables, settings: plainSettings, sink: { write: async () => undefined } });
  await file.write('worklogs', []);
  await expect(file.write('comments', [['7', 'OBK-7']])).rejects.toThrow('The rows of "comments" come too late');
});

function rowsByTable(read: readonly ReadIssue[]): Record<TableName, Row[]> {
  const rowsOf = tableRowsMaker(spec, { sprints: ['cf2'] });
  const all = read.map(rowsOf);
  const entries = tables.map(({ name }) => [name, all.flatMap((rows) => rows[name] ?? [])] as const);
  return Object.fromEntries(entries) as Record<TableName, Row[]>;
}

async function filesOf(archive: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(archive), { checkSignature: true }).getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return files;
}

/** The CSV files as tables of a database, every column text. */
async function withDuckDb(
  files: ReadonlyMap<string, string>,
  use: (select: (sql: string) => Promise<unknown[][]>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-tables-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection: DuckDBConnection = await instance.connect();
  try {
    for (const [name, text] of files) {
      if (!name.endsWith('.csv')) continue;
      const path = join(folder, name);
      await writeFile(path, text);
      const options = `header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = true`;
      await connection.run(`create table ${name.slice(0, -4)} as select * from read_csv('${path}', ${options})`);
    }
    await use(async (sql) => (await connection.runAndReadAll(sql)).getRowsJS() as unknown[][]);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
