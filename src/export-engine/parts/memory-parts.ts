import type { PartStore } from './part-store';

/** Parts in memory: for small runs and for tests. */
export function memoryParts(): PartStore & { readonly names: () => readonly string[] } {
  const documents = new Map<string, Uint8Array>();
  return {
    names: () => [...documents.keys()],
    read: async (name) => documents.get(name) ?? null,
    write: async (name, bytes) => void documents.set(name, bytes),
    clear: async () => documents.clear(),
  };
}
