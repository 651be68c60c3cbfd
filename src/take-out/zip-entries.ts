import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { AppError } from '../app-error';
import { sizeOf, type Sink } from '../export-engine';
import { limits } from './manifest';

/** What a zip holds, by path. */
export type ZipEntries = {
  readonly paths: readonly string[];
  /**
   * Hands a file on in pieces. @throws AppError TOO_LARGE past `mostBytes`, BAD_INPUT where it cannot be unpacked; whatever
   * the sink rejects with.
   */
  read(path: string, mostBytes: number, sink: Sink): Promise<void>;
};

/**
 * Opens a zip that anybody may have made. Nothing of it is believed: two files of one name, files over each other, sizes that
 * are not true and names that lead out of it are refused (zip.js, strictness `strict`).
 * @throws AppError BAD_INPUT, TOO_LARGE
 */
export async function openZip(file: Blob): Promise<ZipEntries> {
  if (file.size > limits.zip) throw tooLarge('This file', limits.zip);
  // No workers: the page's policy lets none start from a blob, and the unpacking is the platform's own.
  const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false, strictness: 'strict' });
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (!entry.directory) entries.set(entry.filename, entry);
      if (entries.size > limits.files) throw notOurs('it holds more files than a take-out has');
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'BAD_INPUT',
      'This file is not a zip that can be opened. Choose the zip that "Take out" made, as it was saved.',
      { cause },
    );
  }
  return {
    paths: [...entries.keys()],
    async read(path, mostBytes, sink) {
      const entry = entries.get(path);
      if (entry === undefined) throw notOurs(`${path} is missing`);
      let bytes = 0;
      const writable = new WritableStream<Uint8Array>({
        async write(piece) {
          bytes += piece.length;
          if (bytes > mostBytes) throw tooLarge(path, mostBytes);
          await sink.write(piece);
        },
      });
      try {
        await entry.getData(writable, { checkCrc32: true, checkOverlappingEntry: true });
      } catch (cause) {
        if (cause instanceof AppError) throw cause;
        throw damaged(path, cause);
      }
    },
  };
}

export const notOurs = (why: string): AppError =>
  new AppError('BAD_INPUT', `This zip is not a take-out of Openbook: ${why}. Choose the zip that "Take out" made.`);

export const damaged = (path: string, cause?: unknown): AppError =>
  new AppError(
    'BAD_INPUT',
    `${path} is not as it was taken out. Choose the zip as it was saved, or take the data out again.`,
    { cause },
  );

const tooLarge = (what: string, most: number): AppError =>
  new AppError('TOO_LARGE', `${what} is larger than ${sizeOf(most)}, which no take-out of Openbook needs.`);
