import { createGzip } from 'node:zlib';
import type { Deflate } from '../../src/export-engine';

/** zlib at level 1: nearly twice as fast as the platform's CompressionStream, for a file that is a fifth larger. */
export const fastDeflate: Deflate = () => {
  const gzip = createGzip({ level: 1, chunkSize: 65_536 });
  const pieces = gzip[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array>;
  return {
    readable: new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void gzip.destroy(),
    }),
    writable: new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (bytes) =>
        new Promise((resolve, reject) => {
          gzip.write(bytes, (error) => (error ? reject(error) : resolve()));
        }),
      close: () =>
        new Promise((resolve) => {
          gzip.end(() => resolve());
        }),
      abort: () => void gzip.destroy(),
    }),
  };
};
