import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src/app-error';
import type { PartStore } from '../../src/export-engine';

/** Parts as files of a folder, which is made with the first one and removed by `clear`. */
export function directoryParts(folder: string): PartStore {
  return {
    names: () => absentAs([], readdir(folder)),
    read: (name) => absentAs(null, readFile(join(folder, name))),
    async write(name, bytes) {
      try {
        // What is read belongs to the user alone, whatever the folder around it allows.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = await open(join(folder, name), 'w', 0o600);
        try {
          await file.writeFile(bytes);
        } finally {
          await file.close();
        }
      } catch (cause) {
        throw codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EDQUOT' ? full(folder, cause) : cause;
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

async function absentAs<T, A>(absent: A, work: Promise<T>): Promise<T | A> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return absent;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function full(folder: string, cause: unknown): AppError {
  const message = `The disk has no more room for what the export reads (${folder}). Make room, or narrow the query, and run it again.`;
  return new AppError('TOO_LARGE', message, { cause });
}
