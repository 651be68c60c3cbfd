import { describe, expect, test } from '@jest/globals';
import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import type { Row } from '../../../../../src/export-engine/columns';
import type { SheetLimits } from '../../../../../src/export-engine/encoders/xlsx/sheet';
import { openWorkbook } from '../../../../../src/export-engine/encoders/xlsx/workbook';
import { plainSettings } from '../../../../../src/export-engine/file-settings';
import type { TableColumn } from '../../../../../src/export-engine/tables/table';

configure({ useWebWorkers: false });

const keyAndText: readonly TableColumn[] = [
  { header: 'Key', type: 'text', linkBase: 'https://acme.atlassian.net/browse/' },
  { header: 'Text', type: 'text' },
];
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, at) => [`OBK-${at + 1}`, `text ${at + 1}`]);

describe('rows that do not fit into one sheet', () => {
  const wide: SheetLimits = { rows: 1_000, bytes: 1e9, links: 1_000 };

  test.each<[string, number, Partial<SheetLimits>, number[]]>([
    ['as many as fit', 3, { rows: 4 }, [3]],
    ['one more', 4, { rows: 4 }, [3, 1]],
    ['twice as many and one', 7, { rows: 4 }, [3, 3, 1]],
    ['none', 0, { rows: 4 }, [0]],
  ])('%s', async (_, count, limits, expected) => {
    const { sheets } = await readXlsx((await workbookOf(keyAndText, rowsOf(count), { ...wide, ...limits })).bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Issues', 'Issues 2', 'Issues 3'].slice(0, expected.length));
    expect(sheets.map(({ rows }) => rows.length - 1)).toEqual(expected);
    for (const { rows } of sheets) expect(rows[0]).toEqual(['Key', 'Text']);
    expect(sheets.flatMap(({ rows }) => rows.slice(1))).toEqual(rowsOf(count));
  });

  test('a sheet ends, too, before its part is larger than Excel reads', async () => {
    const { sheets } = await readXlsx((await workbookOf(keyAndText, rowsOf(300), { ...wide, bytes: 12_000 })).bytes);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.flatMap(({ rows }) => rows.slice(1))).toEqual(rowsOf(300));
  });

  test('each sheet has a frozen header, a filter over its own rows, and links of its own', async () => {
    const workbook = new exceljs.Workbook();
    const { bytes } = await workbookOf(keyAndText, rowsOf(5), { ...wide, rows: 4 });
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    expect(workbook.worksheets.map(({ autoFilter }) => autoFilter)).toEqual(['A1:B4', 'A1:B3']);
    for (const { views } of workbook.worksheets) expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(workbook.worksheets.map((sheet) => sheet.getCell('A2').value)).toEqual([
      { text: 'OBK-1', hyperlink: 'https://acme.atlassian.net/browse/OBK-1' },
      { text: 'OBK-4', hyperlink: 'https://acme.atlassian.net/browse/OBK-4' },
    ]);
  });
});

test('a sheet takes 65,530 links, and the texts after them are only texts', async () => {
  const { bytes } = await workbookOf(keyAndText, rowsOf(65_532));
  const parts = await partsOf(bytes);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(countOf(sheet, '<hyperlink ')).toBe(65_530);
  expect(countOf(parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '', '<Relationship ')).toBe(65_530);
  expect(sheet).toContain('<hyperlink ref="A65531" r:id="rId65530"/></hyperlinks>');
  expect(sheet).toContain('<c r="A65531" s="4" t="inlineStr"><is><t>OBK-65530</t></is></c>');
  expect(sheet).toContain('<c r="A65532" t="inlineStr"><is><t>OBK-65531</t></is></c>');
  expect(sheet).toContain('<c r="A65533" t="inlineStr"><is><t>OBK-65532</t></is></c>');
});

describe('a text longer than a cell may be', () => {
  const marker = '… [cut: 32768 characters, and a cell holds 32767]';

  test.each([
    ['as long as a cell', 'x'.repeat(32_767), 'x'.repeat(32_767)],
    ['one longer', 'x'.repeat(32_768), 'x'.repeat(32_767 - marker.length) + marker],
    [
      'cut inside an emoji, which goes as a whole',
      `${'x'.repeat(32_766 - marker.length)}😀${'y'.repeat(marker.length)}`,
      'x'.repeat(32_766 - marker.length) + marker,
    ],
  ])('%s', async (_, text, expected) => {
    const { bytes, notes } = await workbookOf(keyAndText, [['OBK-1', text]]);
    const cell = (await readXlsx(bytes)).sheets[0]?.rows[1]?.[1];
    expect(cell).toBe(expected);
    expect(String(cell).length).toBeLessThanOrEqual(32_767);
    expect(notes).toHaveLength(text === expected ? 0 : 1);
  });

  test('is listed by row and column, the rows counted through all sheets and batches', async () => {
    const long = 'x'.repeat(40_000);
    const rows: Row[] = rowsOf(130).map(([key = null], at) => [key, at === 0 || at === 129 ? long : null]);
    const { notes } = await workbookOf(keyAndText, rows, { rows: 100, bytes: 1e9, links: 1_000 });
    expect(notes).toEqual([
      { kind: 'cut', table: 'issues', row: 1, column: 'Text' },
      { kind: 'cut', table: 'issues', row: 130, column: 'Text' },
    ]);
  });
});

async function workbookOf(columns: readonly TableColumn[], rows: readonly Row[], limits?: SheetLimits) {
  const pieces: Uint8Array[] = [];
  const sink = { write: async (bytes: Uint8Array) => void pieces.push(bytes) };
  const file = openWorkbook({ tables: [{ name: 'issues', columns }], settings: plainSettings, sink }, limits);
  for (let from = 0; from < rows.length; from += 50) await file.write('issues', rows.slice(from, from + 50));
  const notes = await file.close();
  return { bytes: new Uint8Array(Buffer.concat(pieces)), notes };
}

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return parts;
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
