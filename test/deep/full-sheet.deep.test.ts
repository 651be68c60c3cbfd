import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import { fastDeflate } from '../../scripts/export/fast-deflate';
import { encoderOf, plainSettings } from '../../src/export-engine';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-full-sheet-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('rows that one sheet of Excel cannot hold go on in a second one, under the same header', async () => {
  const path = join(folder, 'issues.xlsx');
  const file = await open(path, 'wx');
  const encoded = encoderOf('xlsx').open({
    tables: [{ name: 'issues', columns: [{ header: 'Number', type: 'number' }] }],
    settings: plainSettings,
    sink: { write: (bytes) => file.writeFile(bytes) },
    deflate: fastDeflate,
  });
  const total = 1_048_580;
  const atOnce = 1_000;
  for (let from = 1; from <= total; from += atOnce) {
    const size = Math.min(atOnce, total - from + 1);
    await encoded.write(
      'issues',
      Array.from({ length: size }, (_, index) => [from + index]),
    );
  }
  expect(await encoded.close()).toEqual([]);
  await file.close();

  const sheets: { rows: number; first: unknown; last: unknown }[] = [];
  let expected = 1;
  const reading = { worksheets: 'emit', sharedStrings: 'ignore', hyperlinks: 'ignore', styles: 'ignore' } as const;
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, { ...reading, entries: 'ignore' })) {
    const found = { rows: 0, first: null as unknown, last: null as unknown };
    for await (const row of sheet) {
      const { value } = row.getCell(1);
      found.rows += 1;
      if (found.rows === 1) found.first = value;
      else if (value !== expected)
        throw new Error(`Row ${found.rows} holds ${JSON.stringify(value)}, and not ${expected}.`);
      else expected += 1;
      found.last = value;
    }
    sheets.push(found);
  }
  // Excel's own limit counts the header.
  expect(sheets).toEqual([
    { rows: 1_048_576, first: 'Number', last: 1_048_575 },
    { rows: 6, first: 'Number', last: 1_048_580 },
  ]);
});
