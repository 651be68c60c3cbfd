import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse as csvParse } from 'csv-parse/sync';
import { findLibreOffice } from '../../../../../scripts/find-readers.mjs';
import { withFiles } from './reader';

const program = findLibreOffice();
if (program === null) {
  process.stderr.write('No LibreOffice here: its tests are skipped (set OPENBOOK_LIBREOFFICE to its path).\n');
}

export const hasLibreOffice = program !== null;

const CSV = 'Text - txt - csv (StarCalc)';
/**
 * LibreOffice's "Filter Options for CSV", token by token: comma, double quote, UTF-8, from line 1 on, columns, en-US. Out:
 * texts in quotes and nothing else, cells as they would be edited and not as they are shown, every sheet in its own file.
 */
const SAVED = `csv:${CSV}:44,34,76,1,,1033,true,true,false,false,false,-1`;
/** In: as somebody opens the file who changes nothing of what the dialogue proposes; or with every column as text. */
const OPENED = {
  asProposed: `${CSV}:44,34,76,1,,1033,false,false`,
  asText: `${CSV}:44,34,76,1,${Array.from({ length: 20 }, (_, index) => `${index + 1}/2`).join('/')},1033,false,false`,
};

/** A cell that LibreOffice saved: a text, or what stands outside quotes. */
export type SavedCell = { readonly text: string } | { readonly value: string };

/** The sheets of a workbook, each with its rows. */
type Sheets = readonly (readonly (readonly SavedCell[])[])[];

/** What LibreOffice Calc holds of each file, sheet by sheet. It opens files that need no repair, and no others. */
export async function sheetsInLibreOffice(
  files: readonly Uint8Array[],
  extension: 'xlsx' | 'csv',
  opened: keyof typeof OPENED = 'asProposed',
): Promise<readonly Sheets[]> {
  return withFiles(files, extension, async (paths, folder) => {
    const saved = join(folder, 'saved');
    await run(folder, [
      ...(extension === 'csv' ? [`--infilter=${OPENED[opened]}`] : []),
      ...['--convert-to', SAVED, '--outdir', saved],
      ...paths,
    ]);
    const names = (await readdir(saved)).sort((one, other) =>
      titleOf(one).localeCompare(titleOf(other), 'en', numeric),
    );
    return Promise.all(
      files.map(async (_, index) => {
        const own = names.filter((name) => name.startsWith(`${index}-`));
        if (own.length === 0) throw new Error(`LibreOffice did not open ${paths[index]}`);
        return Promise.all(own.map(async (name) => cellsOf(await readFile(join(saved, name)))));
      }),
    );
  });
}

/** A workbook as LibreOffice saves it in its own format, in one XML file. */
export async function flatDocument(workbook: Uint8Array): Promise<string> {
  return withFiles([workbook], 'xlsx', async (paths, folder) => {
    await run(folder, ['--convert-to', 'fods', '--outdir', folder, ...paths]);
    return readFile(join(folder, '0.fods'), 'utf8');
  });
}

async function run(folder: string, words: readonly string[]): Promise<void> {
  if (program === null) throw new Error('There is no LibreOffice on this machine');
  // A profile of its own: a window that is open meanwhile would take the files over, and nobody's settings count.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { stderr } = await promisify(execFile)(program, [profile, '--headless', ...words], {
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    timeout: 100_000,
  });
  // It ends with 0 whatever happened. Without Java, which it needs for no sheet, it says so.
  const complaints = stderr.split('\n').filter((line) => line !== '' && !line.includes('javaldx'));
  if (complaints.length > 0) throw new Error(`LibreOffice said: ${complaints.join('\n')}`);
}

const numeric = { numeric: true };

/** `0-Issues 2.csv` is the sheet `Issues 2` of the first file. */
function titleOf(name: string): string {
  return name.replace(/^\d+-|\.csv$/g, '');
}

function cellsOf(csv: Buffer): readonly (readonly SavedCell[])[] {
  const records: unknown = csvParse(csv, {
    bom: false,
    record_delimiter: '\n',
    cast: (value, { quoting }): unknown => (quoting ? { text: value } : { value }),
  });
  return records as SavedCell[][];
}
