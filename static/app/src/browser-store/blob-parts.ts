import type { PartStore } from '../../../../src/export-engine';

/** Parts where the browser keeps no files for us: as Blobs, which it may hold outside its memory, until the page closes. */
export function blobParts(): PartStore {
  const documents = new Map<string, Blob>();
  return {
    names: async () => [...documents.keys()],
    async read(name) {
      const blob = documents.get(name);
      return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
    },
    // A Blob is a copy, so what the writer does with its bytes afterwards changes nothing.
    write: async (name, bytes) => void documents.set(name, new Blob([bytes.slice()])),
    clear: async () => documents.clear(),
  };
}
