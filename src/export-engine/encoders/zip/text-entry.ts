import { utf8Pieces, type Utf8Pieces } from '../utf8-pieces';
import type { ZipFile } from './zip-file';

/** A file of text in an archive. */
export type TextEntry = Utf8Pieces & {
  /** Flushes, too. */
  close(): Promise<void>;
};

/** Begins a file of text; the file before it must be closed. */
export async function textEntry(zip: ZipFile, path: string): Promise<TextEntry> {
  const entry = await zip.entry(path);
  const pieces = utf8Pieces(entry.write);
  return {
    ...pieces,
    async close() {
      await pieces.flush();
      await entry.close();
    },
  };
}
