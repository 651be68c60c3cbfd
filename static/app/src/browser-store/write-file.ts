import { AppError } from '../../../../src/app-error';
import { whenFree, type FileHandle } from './origin-files';

/** A file that is being written from its beginning; what it held before is gone. */
export type FileWriter = { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };

/**
 * Opens a file to write. In a worker by the synchronous handle, several times as fast as the stream; elsewhere by the
 * stream. Writing rejects with AppError TOO_LARGE where the browser gives no more room.
 */
export async function writerOf(handle: FileHandle): Promise<FileWriter> {
  const sync = await whenFree(async () => handle.createSyncAccessHandle?.());
  if (sync) {
    let at = 0;
    sync.truncate(0);
    return {
      async write(bytes) {
        const written = await orNoRoom(async () => sync.write(bytes, { at }));
        // Near its quota a browser may take less than it was given.
        if (written < bytes.length) throw noRoom(null);
        at += written;
      },
      async close() {
        try {
          await orNoRoom(async () => sync.flush());
        } finally {
          sync.close();
        }
      },
    };
  }
  const stream = await handle.createWritable?.();
  if (!stream) throw new Error('This browser can write no file here.');
  return {
    write: (bytes) => orNoRoom(() => stream.write(bytes)),
    close: () => orNoRoom(() => stream.close()),
  };
}

async function orNoRoom<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? noRoom(error) : error;
  }
}

function noRoom(cause: unknown): AppError {
  return new AppError(
    'TOO_LARGE',
    'The browser has no more room for this export. Free some space on this device, or narrow the query or choose fewer columns, then try again.',
    { cause },
  );
}
