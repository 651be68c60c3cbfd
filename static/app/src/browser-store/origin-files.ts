/**
 * The door to what this app keeps in the browser (the inventory's place "browser"): the origin private file system, and
 * the locks that say which tab is at work on what. Nothing else of the app touches either.
 */

/** A folder, as far as we use it. In older browsers `keys` may be missing from a page's types, never from the browser. */
export type Folder = {
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<Folder>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
  removeEntry(name: string, options?: { recursive?: boolean }): Promise<void>;
  keys(): AsyncIterable<string>;
};

/** A file. The synchronous handle exists in workers alone, the stream not in every browser (Safari before 26 has none). */
export type FileHandle = {
  getFile(): Promise<File>;
  createSyncAccessHandle?(): Promise<SyncFile>;
  createWritable?(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
};

export type SyncFile = {
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};

/** What the browser has for us; null where it gives this page no place to keep files (private windows, old browsers). */
export async function originFolder(): Promise<Folder | null> {
  try {
    // Without locks nobody could tell a run of another tab from one that was interrupted.
    if (typeof navigator.locks.query !== 'function') return null;
    const root: unknown = await navigator.storage.getDirectory();
    return await (root as Folder).getDirectoryHandle('openbook', { create: true });
  } catch {
    return null;
  }
}

/** Takes a lock for as long as this tab lives, or until released; null where somebody has it. Without locks, always taken. */
export function holdLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const whileHeld = (lock: Lock | null) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    try {
      void navigator.locks.request(name, { ifAvailable: true }, whileHeld).catch(() => resolve(() => undefined));
    } catch {
      resolve(() => undefined);
    }
  });
}

/** The names of the locks that any tab of this origin holds. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** The names in a folder, in any order. */
export async function namesIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** The answer; null where there is no such file or folder. */
export async function ifThere<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'TypeMismatchError'))
      return null;
    throw error;
  }
}

const releaseTries = 20;
const releasePauseMs = 250;

/** Tries again for a while where a file is still in use: the worker of a page that is gone holds its file for a moment. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isInUse = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isInUse || attempt === releaseTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, releasePauseMs));
    }
  }
}
