import type { PartStore } from '../../../../src/export-engine';
import type { RunPlace } from '../export-worker/messages';
import type { RunRoom } from '../export-worker/worker-end';
import { blobParts } from './blob-parts';
import { folderParts } from './folder-parts';
import { ifThere, originFolder, type Folder } from './origin-files';
import { fileName, ownersFolder } from './run-folders';
import { writerOf, type FileWriter } from './write-file';

/** Parts of runs that the browser keeps no files for, so that a failed one goes on while the page is open; the newest only. */
let inMemory: { readonly runId: string; readonly parts: PartStore } | null = null;

/** Room for one run: files where the browser has a place for them, else Blobs. */
export async function openRunRoom(place: RunPlace): Promise<RunRoom> {
  try {
    const root = await originFolder();
    const owners = root && (await ownersFolder(root, place, true));
    const folder = owners && (await owners.getDirectoryHandle(place.runId, { create: true }));
    if (folder) return { parts: folderParts(folder), file: await folderFile(folder) };
  } catch {
    // A place that can be listed and not written to: Firefox and Safari have had such windows.
  }
  if (inMemory?.runId !== place.runId) inMemory = { runId: place.runId, parts: blobParts() };
  return { parts: inMemory.parts, file: blobFile() };
}

async function folderFile(folder: Folder): Promise<RunRoom['file']> {
  const handle = await folder.getFileHandle(fileName, { create: true });
  let writer: FileWriter | null = await writerOf(handle);
  const close = async () => {
    const closing = writer;
    writer = null;
    await closing?.close();
  };
  return {
    async write(bytes) {
      if (!writer) throw new Error('The file is closed.');
      await writer.write(bytes);
    },
    async finish() {
      await close();
      return handle.getFile();
    },
    async drop() {
      await close().catch(() => undefined);
      await ifThere(folder.removeEntry(fileName));
    },
  };
}

function blobFile(): RunRoom['file'] {
  let pieces: Blob[] = [];
  return {
    write: async (bytes) => void pieces.push(new Blob([bytes.slice()])),
    finish: async () => new Blob(pieces),
    drop: async () => {
      pieces = [];
    },
  };
}
