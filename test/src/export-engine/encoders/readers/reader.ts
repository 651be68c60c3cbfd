import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a reader that none of our writers belongs to sees: the header and the rows; an absent cell is null or ''. */
export type Seen = { readonly headers: readonly unknown[]; readonly rows: readonly (readonly unknown[])[] };

/** Reads several files at once, because a program takes longer to start than to read; null where it is not installed. */
export type Reader = ((files: readonly Uint8Array[]) => Promise<readonly Seen[]>) | null;

/** A library reads one file after the other. */
export function oneByOne(read: (bytes: Uint8Array) => Promise<Seen>): Reader {
  return async (files) => {
    const seen: Seen[] = [];
    for (const file of files) seen.push(await read(file));
    return seen;
  };
}

/** The header is the first row. */
export function split(rows: readonly (readonly unknown[])[]): Seen {
  return { headers: rows[0] ?? [], rows: rows.slice(1) };
}

/** The sheets of a workbook as one table: each begins with the header. */
export function joined(sheets: readonly (readonly (readonly unknown[])[])[]): Seen {
  return split(sheets.flatMap((rows, index) => (index === 0 ? rows : rows.slice(1))));
}

/** ECMA-376 part 1, 22.9.2.19: what `_xHHHH_` means; exceljs and openpyxl hand it on as it stands in the file. */
export function decodedXml(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Puts the files into a folder that lasts as long as they are used; their names count from 0: `0.csv`. */
export async function withFiles<T>(
  files: readonly Uint8Array[],
  extension: string,
  use: (paths: readonly string[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-read-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.${extension}`));
    for (const [index, path] of paths.entries()) await writeFile(path, files[index] ?? '');
    return await use(paths, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
