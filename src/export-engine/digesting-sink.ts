import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Where the file's bytes go, in order. The caller owns open, close and rename, so that no half file gets the final name. */
export type Sink = { write(bytes: Uint8Array): Promise<void> };

/**
 * Text in, UTF-8 to the sink, counted and digested on the way. (Web Crypto digests only whole buffers, so the digest is
 * computed by a library that takes it in pieces.)
 */
export function digestingSink(sink: Sink) {
  const encoder = new TextEncoder();
  const digest = sha256.create();
  let bytes = 0;

  return {
    async write(text: string): Promise<void> {
      if (text === '') return;
      const chunk = encoder.encode(text);
      digest.update(chunk);
      bytes += chunk.length;
      await sink.write(chunk);
    },
    /** Of all bytes written; the digest is lower-case hex. */
    finish: () => ({ bytes, sha256: bytesToHex(digest.digest()) }),
  };
}
