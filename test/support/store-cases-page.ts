/** Runs in a browser, in a page and in a worker: the cases that every part store has to pass, over the real file system. */
import { blobParts } from '../../static/app/src/browser-store/blob-parts';
import { folderParts } from '../../static/app/src/browser-store/folder-parts';
import { originFolder } from '../../static/app/src/browser-store/origin-files';
import { partStoreCases } from './part-store-cases';

/** The complaint of each case; null where it passes. */
async function runCases(): Promise<Record<string, string | null>> {
  const root = await originFolder();
  if (!root) return { 'the browser has an origin private file system': 'It has none.' };
  const complaints: Record<string, string | null> = {};
  for (const [name, check] of Object.entries(partStoreCases)) {
    const folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
    for (const [kind, store] of [['folder', folderParts(folder)] as const, ['blobs', blobParts()] as const]) {
      complaints[`${kind}: ${name}`] = await check(store).then(
        () => null,
        (error: unknown) => String(error),
      );
    }
  }
  return complaints;
}

if (typeof document === 'undefined') {
  const scope: unknown = globalThis;
  void runCases().then((complaints) => (scope as Worker).postMessage(complaints));
} else {
  Object.assign(globalThis, { runCases });
}
