import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse';
import exceljs from 'exceljs';
import { encoders } from '../../src/export-engine';

jest.setTimeout(1_800_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-million-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Run = { readonly rows: number; readonly bytes: number; readonly peakMb: number };

async function exportIssues(format: string, count: number): Promise<Run> {
  const script = join(import.meta.dirname, 'million-issues-run.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, format, String(count), folder],
    // The machine's memory is no excuse: the garbage of a million rows has to go while they come.
    { env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=400' } },
  );
  return JSON.parse(stdout) as Run;
}

/** What readers that are not ours find, one record after the other: how many, and the first and the last cell of each. */
const readers: Readonly<Record<string, (path: string) => AsyncGenerator<readonly string[]>>> = {
  async *csv(path) {
    for await (const record of createReadStream(path).pipe(parse())) yield record as string[];
  },
  async *xlsx(path) {
    const options = { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'ignore' } as const;
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, { ...options, entries: 'ignore' })) {
      for await (const row of sheet) yield (row.values as unknown[]).slice(1).map(textOf);
    }
  },
};

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
}

test.each(encoders.map(({ format }) => format).filter((format) => format in readers))(
  'a million issues become a whole %s file, in memory that does not grow with their number',
  async (format) => {
    const some = await exportIssues(format, 100_000);
    const million = await exportIssues(format, 1_000_000);
    expect(million.rows).toBe(1_000_000);
    process.stderr.write(
      `${format}: peak ${some.peakMb.toFixed(0)} MB with 100,000 issues, ${million.peakMb.toFixed(0)} MB with 1,000,000\n`,
    );
    // A million ids are 8 MB, and 16 while they are sorted.
    expect(million.peakMb).toBeLessThan(some.peakMb + 100);

    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    let rows = 0;
    let expected = 1_000_000;
    for await (const cells of readers[format]!(join(folder, names[0]!))) {
      rows += 1;
      if (rows === 1) continue;
      if (!cells.includes(`OBK-${expected}`))
        throw new Error(`Row ${rows} is not that of OBK-${expected}: ${cells.join()}`);
      expected -= 1;
    }
    expect(rows).toBe(1_000_001);
  },
);
