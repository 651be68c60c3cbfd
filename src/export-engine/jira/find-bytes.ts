/**
 * A search for these bytes (at most 255): where they begin in `bytes`, from there on, or -1. It looks at every so-manieth
 * byte only (Boyer, Moore and Horspool), because browsers search bytes for one byte at a time or not at all.
 */
export function bytesFinder(wanted: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = wanted.length - 1;
  /** By the byte under the last one that is wanted: how far on the next place can be. */
  const steps = new Uint8Array(256).fill(wanted.length);
  for (let at = 0; at < last; at += 1) steps[wanted[at] ?? 0] = last - at;

  const isAt = (bytes: Uint8Array, start: number) => {
    for (let at = last; at >= 0; at -= 1) if (bytes[start + at] !== wanted[at]) return false;
    return true;
  };
  return (bytes, from) => {
    for (let start = from; start + last < bytes.length; start += steps[bytes[start + last] ?? 0] ?? 1) {
      if (isAt(bytes, start)) return start;
    }
    return -1;
  };
}
