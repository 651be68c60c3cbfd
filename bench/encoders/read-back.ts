import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { columns, sampleRows } from './sample-rows';
import type { Writer } from './writers';

/** How many of the texts differ from what was written, as readers that none of the writers belongs to see them. */
export async function differingTexts(kind: Writer['kind'], file: string, count: number): Promise<number> {
  const read = kind === 'csv' ? await csvRows(file) : await sheetRows(file);
  const rows = sampleRows(count);
  if (read.length !== count) throw new Error(`${file} has ${read.length} rows, and not ${count}.`);
  let differing = 0;
  for (const [index, row] of rows.entries()) {
    for (const [column, { type }] of columns.entries()) {
      const expected = row[column];
      if (type !== 'text' || typeof expected !== 'string') continue;
      const found = read[index]?.[column];
      // The guard's quote goes before a text that may run; nothing else may change.
      const isEqual = found === expected || (kind === 'csv' && found === `'${expected}`);
      if (!isEqual) differing += 1;
    }
  }
  return differing;
}

async function csvRows(file: string): Promise<string[][]> {
  const records = parse(await readFile(file), { record_delimiter: '\r\n' });
  return records.slice(1);
}

async function sheetRows(file: string): Promise<string[][]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    if (number > 1) rows.push(columns.map((_, index) => decoded(textOf(row.getCell(index + 1).value))));
  });
  return rows;
}

function textOf(value: exceljs.CellValue): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return typeof value === 'string' ? value : '';
}

/** exceljs hands `_xHHHH_` on as it stands in the file; ECMA-376 says what it means. */
function decoded(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
