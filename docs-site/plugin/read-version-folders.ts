import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { VersionFolder } from '../core/versions/verify-chain';

/** Every folder of `versioned_docs`, with all its files byte by byte. */
export async function readVersionFolders(versionedDocs: string): Promise<readonly VersionFolder[]> {
  const names = (await readdir(versionedDocs)).filter((name) => name.startsWith('version-'));
  return Promise.all(
    names.map(async (name) => ({
      label: name.slice('version-'.length),
      files: await readFiles(join(versionedDocs, name)),
    })),
  );
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const),
    ),
  );
}
