import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sink } from './encoders/encoder';

/** A SHA-256 that takes its input in pieces; begun anew for each file. Web Crypto's takes whole buffers only. */
export type Digest = () => {
  update(bytes: Uint8Array): unknown;
  /** Of all that was put in; nothing may follow. */
  digest(): Uint8Array;
};

/**
 * A sink that counts and digests what goes through it; by default with a library in JavaScript, because a page of the
 * platform may not run the WebAssembly that would be faster (its policy has no `wasm-unsafe-eval`).
 */
export function digestingSink(
  sink: Sink,
  newDigest: Digest = sha256.create,
): Sink & {
  /** Of all bytes written; the digest is lower-case hex. */
  readonly finish: () => { readonly bytes: number; readonly sha256: string };
} {
  const digest = newDigest();
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
