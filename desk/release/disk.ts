import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a release does to the disk, one step each: a test stops it before any of them. */
export type Disk = {
  /** Null where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Makes the folders that are missing; what was written is on the disk when it answers. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly makeFolderOf: (path: string) => Promise<unknown>;
  /** Puts a file or folder in the place of another file at once. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
};

export const realDisk: Disk = {
  read: (path) =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    }),
  write: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flush: true });
  },
  makeFolderOf: (path) => mkdir(dirname(path), { recursive: true }),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};
