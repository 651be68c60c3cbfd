import { Duplex } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import type { Deflate } from '../../src/export-engine';

/** zlib at level 1: nearly twice as fast as the platform's CompressionStream, for a file that is a fifth larger. */
export const fastDeflate: Deflate = () => {
  const deflate = createDeflateRaw({ level: 1, chunkSize: 65_536 });
  return Duplex.toWeb(deflate) as TransformStream<Uint8Array, Uint8Array>;
};
