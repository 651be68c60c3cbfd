import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sink } from './encoders/encoder';

/**
 * A sink that counts and digests what goes through it. (Web Crypto digests only whole buffers, so the digest is computed
 * by a library that takes it in pieces.)
 */
export function digestingSink(sink: Sink): Sink & {
  /** Of all bytes written; the digest is lower-case hex. */
  readonly finish: () => { readonly bytes: number; readonly sha256: string };
} {
  const digest = sha256.create();
  let bytes = 0;
  return {
    async write(chunk) {
      digest.update(chunk);
      bytes += chunk.length;
      await sink.write(chunk);
    },
    finish: () => ({ bytes, sha256: bytesToHex(digest.digest()) }),
  };
}
