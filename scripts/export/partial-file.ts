import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { AppError } from '../../src/app-error';
import type { Sink } from '../../src/export-engine';

/** A file that gets its name only when it is whole; until then it is `<path>.<8 hex digits>.partial`. */
export type PartialFile = Sink & {
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind; what stood under the final name stays. */
  readonly discard: () => Promise<void>;
};

/** Throws BAD_INPUT saying why nothing can be written there; `option` is the one that named the path. */
export async function openPartialFile(path: string, option = '--out'): Promise<PartialFile> {
  const said = <T>(work: () => Promise<T>) => explained(`${option}: ${path}`, work);
  const target = await targetOf(path, option);
  // A name of its own, and only where nothing has it: exports to one path at once, and files of the user, stay apart.
  const partial = `${target}.${randomBytes(4).toString('hex')}.partial`;
  const file = await said(() => open(partial, 'wx'));
  return {
    write: (bytes) => said(() => file.writeFile(bytes)),
    async finish() {
      await said(() => file.sync());
      await file.close();
      await said(() => rename(partial, target));
    },
    async discard() {
      await file.close();
      await rm(partial, { force: true });
    },
  };
}

/** Where the file goes: behind a link it is what the link names, because the rename would replace the link itself. */
async function targetOf(path: string, option: string): Promise<string> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) throw new AppError('BAD_INPUT', `${option}: ${path} is a folder. Add a file name to it.`);
  if (path === '-' || (found !== null && !found.isFile())) {
    throw new AppError('BAD_INPUT', `${option}: ${path} is not an ordinary file. Name a file such as issues.csv.`);
  }
  return target;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist. Make it first',
  ENOTDIR: 'a part of the path is a file, not a folder. Choose another path',
  EACCES: 'you may not write there. Choose another folder',
  EPERM: 'you may not write there. Choose another folder',
  EROFS: 'that disk is read-only. Choose another folder',
  ENOSPC: 'the disk is full. Make room or choose another folder',
};

async function explained<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new AppError('BAD_INPUT', `${where} cannot be written: ${reasons[code] ?? code}.`, { cause });
  }
}
