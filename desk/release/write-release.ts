import { join } from 'node:path';
import * as v from 'valibot';
import type { ReleaseFiles } from '../../docs-site/core/release/release-files';
import type { Disk } from './disk';

/** Where a release that is decided waits to be written, from the project's root. The site is not built while it is there. */
export const DECIDED = 'docs-site/.release';
/** Where it is put together; nothing counts that lies here. */
const BESIDE = 'docs-site/.release-beside';

const LIST = 'files.json';
const list = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/**
 * Writes all files of a release or none. They are written beside first, and one renaming of a folder decides; from then on
 * `finishRelease` writes what is still missing, however often it is interrupted.
 */
export async function writeRelease(root: string, files: ReleaseFiles, disk: Disk): Promise<void> {
  await disk.remove(join(root, BESIDE));
  const paths = [...files.keys()];
  for (const [index, path] of paths.entries()) {
    await disk.write(join(root, BESIDE, String(index)), files.get(path) ?? new Uint8Array());
  }
  await disk.write(join(root, BESIDE, LIST), new TextEncoder().encode(JSON.stringify(paths)));
  await disk.rename(join(root, BESIDE), join(root, DECIDED));
  await finishRelease(root, disk);
}

/** Finishes a release that was decided and then interrupted, and clears away one that was not. Whether there was one to finish. */
export async function finishRelease(root: string, disk: Disk): Promise<boolean> {
  await disk.remove(join(root, BESIDE));
  const listed = await disk.read(join(root, DECIDED, LIST));
  if (listed === null) {
    // What is left of a folder whose list is gone was being cleared away.
    await disk.remove(join(root, DECIDED));
    return false;
  }
  const paths = v.parse(list, new TextDecoder().decode(listed));
  for (const [index, path] of paths.entries()) {
    const bytes = await disk.read(join(root, DECIDED, String(index)));
    if (bytes === null) throw new Error(`${DECIDED}/${index} is missing: take the folder away and release again.`);
    // Beside first, so that no file is ever read half.
    await disk.write(join(root, DECIDED, 'writing'), bytes);
    await disk.makeFolderOf(join(root, path));
    await disk.rename(join(root, DECIDED, 'writing'), join(root, path));
  }
  await disk.remove(join(root, DECIDED, LIST));
  await disk.remove(join(root, DECIDED));
  return true;
}
