import type { Sink } from '../../src/export-engine';

/** Keeps what it gets; `text()` decodes strictly, so that broken UTF-8 fails a test, and keeps a byte order mark. */
export function memorySink(): Sink & { readonly bytes: () => Uint8Array; readonly text: () => string } {
  const chunks: Uint8Array[] = [];
  const bytes = () => Buffer.concat(chunks);
  return {
    async write(chunk) {
      chunks.push(chunk);
    },
    bytes,
    text: () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes()),
  };
}
