import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import exceljs from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage, rowsOf, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';

const jql = 'project = OBK ORDER BY key';

/** Each kind of file, and the keys of its issues as an independent reader of that kind finds them. */
const kinds: readonly (readonly [RegExp, string, (bytes: Buffer) => Promise<unknown[]> | unknown[]])[] = [
  [/^CSV/, 'csv', (bytes) => rowsOf(bytes).map(({ Key }) => Key)],
  [/^Excel/, 'xlsx', keysInWorkbook],
  [/^JSON Lines/, 'jsonl', (bytes) => linesOf(bytes).map((line) => (JSON.parse(line) as { Key: string }).Key)],
  [
    /^Parquet/,
    'parquet',
    async (bytes) =>
      (await parquetReadObjects({ file: Uint8Array.from(bytes).buffer })).map(({ Key }) => Key as unknown),
  ],
  [/^Tables/, 'zip', keysInTables],
];

describeInBrowser('every kind of file, made in the browser', () => {
  let host: TestHost;
  let browser: Browser;
  let page: ExportPage;
  let keys: readonly string[];

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
    const site = host.sites[0]!.name;
    page = await openExportPage(browser, host.pageUrl({ site, module: 'openbook-export' }));
    await page.typeJql(jql);
    await page.bar.getByText(/[\d,]+ issues ·/).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(() => expect(host.cspViolations).toEqual([]));

  test.each(kinds)(
    '%s is read back, with the same issues in the same order',
    async (name, extension, keysIn) => {
      await page.frame.getByRole('radio', { name }).check();
      const file = await page.download();
      expect(file.name).toMatch(new RegExp(`^quayside-issues-[\\d-]+\\.${extension}$`));
      const found = await keysIn(file.bytes);
      keys ??= found as string[];
      expect(found.length).toBeGreaterThan(100);
      expect(found).toEqual(keys);
      await page.bar.getByRole('button', { name: 'Dismiss' }).click();
    },
    60_000,
  );
});

const linesOf = (bytes: Buffer) => bytes.toString('utf8').trimEnd().split('\n');

async function keysInWorkbook(bytes: Buffer): Promise<unknown[]> {
  const directory = await mkdtemp(join(tmpdir(), 'openbook-xlsx-'));
  try {
    const file = join(directory, 'issues.xlsx');
    await writeFile(file, bytes);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0]!;
    const header = sheet.getRow(1).values as unknown[];
    const column = sheet.getColumn(header.indexOf('Key'));
    const cells: string[] = [];
    column.eachCell({ includeEmpty: false }, (cell, row) => void (row > 1 && cells.push(cell.text)));
    return cells;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function keysInTables(bytes: Buffer): Promise<unknown[]> {
  configure({ useWebWorkers: false });
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  expect(entries.map(({ filename }) => filename)).toEqual(
    expect.arrayContaining(['issues.csv', 'comments.csv', 'changelog.csv']),
  );
  const issues = entries.find(({ filename }) => filename === 'issues.csv');
  if (!issues || issues.directory) throw new Error('The zip has no issues.');
  return rowsOf(Buffer.from(await issues.getData(new TextWriter()))).map(({ Key }) => Key);
}
