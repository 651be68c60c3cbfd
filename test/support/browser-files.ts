/** As much of a browser's private files and locks as the app uses, in memory (D: the File System and Web Locks standards). */

type Entry = MemoryFolder | { readonly kind: 'file'; bytes: Uint8Array };
export type MemoryFolder = { readonly kind: 'folder'; readonly entries: Map<string, Entry> };

const missing = (name: string) => new DOMException(`There is no ${name}.`, 'NotFoundError');

function handleOf({ entries }: MemoryFolder) {
  return {
    async getDirectoryHandle(name: string, { create = false } = {}) {
      const entry = entries.get(name) ?? (create ? ({ kind: 'folder', entries: new Map() } as const) : undefined);
      if (entry?.kind !== 'folder') throw missing(name);
      entries.set(name, entry);
      return handleOf(entry);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      const entry = entries.get(name) ?? (create ? { kind: 'file' as const, bytes: new Uint8Array() } : undefined);
      if (entry?.kind !== 'file') throw missing(name);
      entries.set(name, entry);
      return {
        getFile: async () => new File([entry.bytes.slice()], name),
        createWritable: async () => ({
          write: async (bytes: Uint8Array) => void (entry.bytes = bytes.slice()),
          close: async () => undefined,
        }),
      };
    },
    async removeEntry(name: string) {
      if (!entries.delete(name)) throw missing(name);
    },
    async *keys() {
      yield* entries.keys();
    },
  };
}

/** Gives `navigator` private files and locks that nobody holds, until it is undone. `names` lists every file by its path. */
export function giveBrowserFiles() {
  const root: MemoryFolder = { kind: 'folder', entries: new Map() };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const value = { storage: { getDirectory: async () => handleOf(root) }, locks: { query: async () => ({ held: [] }) } };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value });
  const names = ({ entries }: MemoryFolder, path = ''): readonly string[] =>
    [...entries].flatMap(([name, entry]) =>
      entry.kind === 'folder' ? names(entry, `${path}${name}/`) : [`${path}${name}`],
    );
  return {
    names: () => names(root),
    undo: () =>
      before === undefined
        ? void Reflect.deleteProperty(globalThis, 'navigator')
        : void Object.defineProperty(globalThis, 'navigator', before),
  };
}
