import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio/slim';
import { readHtml } from './html';

/** A page of the built site. Steps change `$` in place; it is written once, at the end. */
export type Page = {
  /** The path that a reader sees: `/policies/2.0/statement/`, `/404.html`. */
  readonly path: string;
  readonly $: CheerioAPI;
};

/** Reads every HTML page below `outDir`, in the order of their paths. */
export async function readPages(outDir: string): Promise<Page[]> {
  const names = await readdir(outDir, { recursive: true });
  const files = names.filter((name) => name.endsWith('.html')).map((name) => name.split(sep).join('/'));
  const pages = files.map(async (file) => ({
    path: `/${file}`.replace(/\/index\.html$/, '/'),
    $: readHtml(await readFile(join(outDir, file), 'utf8')),
  }));
  return (await Promise.all(pages)).sort((one, other) => (one.path < other.path ? -1 : 1));
}

export async function writePages(outDir: string, pages: readonly Page[]): Promise<void> {
  await writeFiles(outDir, new Map(pages.map(({ path, $ }) => [filePath(path), $.html()])));
}

/** Writes files by their paths on the site, which start with a slash; folders are made as needed. */
export async function writeFiles(outDir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await Promise.all(
    [...files].map(async ([path, contents]) => {
      const file = join(outDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, contents);
    }),
  );
}

/** The file that is served under a path. */
export const filePath = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
