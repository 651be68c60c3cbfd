import type { PartStore } from '../../../../src/export-engine';
import { ifThere, namesIn, type Folder } from './origin-files';
import { writerOf } from './write-file';

const folderName = 'parts';

/** Parts as files of a run's folder, in a folder of their own, so that clearing them leaves the run's file alone. */
export function folderParts(run: Folder): PartStore {
  const found = () => ifThere(run.getDirectoryHandle(folderName));
  return {
    async names() {
      const folder = await found();
      return folder ? namesIn(folder) : [];
    },
    async read(name) {
      const folder = await found();
      const handle = folder && (await ifThere(folder.getFileHandle(name)));
      return handle ? new Uint8Array(await (await handle.getFile()).arrayBuffer()) : null;
    },
    async write(name, bytes) {
      const folder = await run.getDirectoryHandle(folderName, { create: true });
      const writer = await writerOf(await folder.getFileHandle(name, { create: true }));
      try {
        await writer.write(bytes);
      } finally {
        await writer.close();
      }
    },
    async clear() {
      await ifThere(run.removeEntry(folderName, { recursive: true }));
    },
  };
}
