import type { Deflate, Sink } from '../encoder';
import { gzipMember } from './gzip-member';
import { dataDescriptor, directory, localHeader, type ListedEntry } from './zip-records';

/** Files one after the other, compressed as they come; nothing but the list of them stays in memory. */
export type ZipFile = {
  /** Begins a file; the one before must be closed. */
  entry(name: string): Promise<ZipEntry>;
  close(): Promise<void>;
};

export type ZipEntry = {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
};

const platformDeflate: Deflate = () => new CompressionStream('gzip') as ReturnType<Deflate>;

/**
 * An archive whose files are streamed: rejects with what the sink rejects with, also where it is waiting for room. Why it
 * is written by hand: docs/decisions/0004.
 */
export function zipFile(sink: Sink, deflate: Deflate = platformDeflate): ZipFile {
  const entries: ListedEntry[] = [];
  let written = 0;
  const put = async (bytes: Uint8Array) => {
    written += bytes.length;
    if (bytes.length > 0) await sink.write(bytes);
  };

  return {
    async entry(title) {
      const name = new TextEncoder().encode(title);
      const at = written;
      await put(localHeader(name));
      const dataAt = written;
      let plain = 0;

      const { readable, writable } = deflate();
      const member = gzipMember();
      const writer = writable.getWriter();
      const pumped = pump(readable, (piece) => put(member.push(piece)));
      let fail: (error: unknown) => void = () => undefined;
      pumped.catch((error: unknown) => {
        fail(error);
        writer.abort(error).catch(() => undefined);
      });
      // Whichever ends first: what is waited for, or the pump, whose failure nobody else would tell.
      const unlessPumpFails = (work: Promise<void>) =>
        new Promise<void>((resolve, reject) => {
          fail = reject;
          work.then(resolve, reject);
        });

      return {
        async write(bytes) {
          plain += bytes.length;
          await unlessPumpFails(writer.write(bytes));
        },
        async close() {
          await unlessPumpFails(writer.close());
          await pumped;
          const entry = { name, crc32: member.crc32(), packed: written - dataAt, plain, at };
          await put(dataDescriptor(entry));
          entries.push(entry);
        },
      };
    },
    close: () => put(directory(entries, written)),
  };
}

async function pump(readable: ReadableStream<Uint8Array>, put: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    await put(value);
  }
}
