const HEADER = 10;
const TRAILER = 8;

/**
 * Takes a gzip member (RFC 1952) apart as its pieces come: `push` gives back the raw DEFLATE of it, late by the length of
 * the trailer, and `crc32` is of the plain bytes once all pieces are in. The platform computes it, and faster than we can.
 */
export function gzipMember() {
  let toSkip = HEADER;
  let held = new Uint8Array(0);
  return {
    push(piece: Uint8Array): Uint8Array {
      const skipped = Math.min(toSkip, piece.length);
      if (toSkip === HEADER && piece.length > 3 && piece[3] !== 0) throw new Error('A gzip header with names in it');
      toSkip -= skipped;
      const all = new Uint8Array(held.length + piece.length - skipped);
      all.set(held);
      all.set(piece.subarray(skipped), held.length);
      const end = Math.max(0, all.length - TRAILER);
      held = all.slice(end);
      return all.subarray(0, end);
    },
    crc32: () => new DataView(held.buffer).getUint32(0, true),
  };
}
