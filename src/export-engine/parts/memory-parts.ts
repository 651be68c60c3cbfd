import type { PartStore } from './part-store';

/** Parts in memory: for small runs and for tests. */
export function memoryParts(): PartStore {
  const documents = new Map<string, Uint8Array>();
  return {
    names: async () => [...documents.keys()],
    read: async (name) => documents.get(name) ?? null,
    write: async (name, bytes) => void documents.set(name, bytes.slice()),
    clear: async () => documents.clear(),
  };
}
