import { digestingSink, utf8Pieces, zipFile, type Sink, type Utf8Pieces, type ZipFile } from '../export-engine';
import { FORMAT, paths, VERSION, type Manifest, type WrittenFile, type WrittenRecords } from './manifest';
import { readMe } from './read-me';
import { lineOf, type TakenRecord } from './record-lines';
import { throwIfStopped } from './stopped';

export type TakeOutSource = Pick<Manifest, 'takenAt' | 'site' | 'appVersion' | 'policyVersion' | 'inventoryDigest'> & {
  /** Canonical JSON of the whole inventory: the text that its digest is of. */
  readonly inventory: string;
  /** The kinds that lie in storage, in the order of the inventory. */
  readonly kinds: readonly { readonly name: string; readonly title: string }[];
  readonly elsewhere: readonly string[];
  /** The records of a kind, page by page in the order of their ids; the last page has no cursor. */
  readPage(
    kind: string,
    cursor: string | undefined,
  ): Promise<{ readonly records: readonly TakenRecord[]; readonly cursor?: string }>;
};

type Options = {
  readonly signal?: AbortSignal;
  /** Called after each page, with all records so far. */
  readonly onProgress?: (progress: { readonly kind: string; readonly records: number }) => void;
};

/**
 * Writes everything that is kept as one zip, page by page: no more than a page is in memory, and what was written is never
 * looked at again. Gives the manifest that it wrote.
 * @throws AppError CANCELLED once the signal aborts; whatever `readPage` and the sink reject with.
 */
export async function writeTakeOut(
  sink: Sink,
  { inventory, kinds, elsewhere, readPage, ...about }: TakeOutSource,
  { signal, onProgress }: Options = {},
): Promise<Manifest> {
  const zip = zipFile(sink);
  const records: WrittenRecords[] = [];
  let taken = 0;
  for (const { name } of kinds) {
    let rows = 0;
    const file = await writeFile(zip, paths.recordsOf(name), async (pieces) => {
      let cursor: string | undefined;
      do {
        throwIfStopped(signal);
        const page = await readPage(name, cursor);
        await pieces.addEach(page.records, lineOf);
        rows += page.records.length;
        taken += page.records.length;
        onProgress?.({ kind: name, records: taken });
        cursor = page.cursor;
      } while (cursor !== undefined);
    });
    records.push({ kind: name, rows, ...file });
  }

  const text = (path: string, content: string) => writeFile(zip, path, async (pieces) => pieces.add(content));
  const titles = new Map(kinds.map(({ name, title }) => [name, title]));
  const files = [
    await text(paths.inventory, inventory),
    await text(paths.readMe, readMe({ ...about, records, titles, elsewhere })),
  ];
  const manifest: Manifest = { format: FORMAT, version: VERSION, ...about, records, files };
  const manifestFile = await text(paths.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  const sums = [...records, ...files, manifestFile].map(({ sha256, path }) => `${sha256}  ${path}\n`);
  await text(paths.sums, sums.join(''));
  await zip.close();
  return manifest;
}

async function writeFile(
  zip: ZipFile,
  path: string,
  fill: (pieces: Utf8Pieces) => Promise<void>,
): Promise<WrittenFile> {
  const entry = await zip.entry(path);
  const digested = digestingSink(entry);
  const pieces = utf8Pieces((piece) => digested.write(piece));
  await fill(pieces);
  await pieces.flush();
  await entry.close();
  return { path, ...digested.finish() };
}
