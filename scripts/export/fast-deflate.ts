import { Duplex } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Deflate } from '../../src/export-engine';

/** zlib at level 1: nearly twice as fast as the platform's CompressionStream, for a file that is a fifth larger. */
export const fastDeflate: Deflate = () => {
  const { readable, writable } = Duplex.toWeb(createGzip({ level: 1, chunkSize: 65_536 }));
  return { readable, writable };
};
