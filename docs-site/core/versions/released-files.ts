import { CHECKSUMS_FILE } from './chain-link';
import type { VersionFolder } from './verify-chain';
import { RELEASES_PATH, releasedPath } from './released-path';

/**
 * Every file of every released version, byte by byte as it was released, by its path on the site; and the digests that pin them,
 * which are the bytes of `released.json`. Reconstructed versions stand outside the chain, and are not among them.
 */
export function releasedFiles(
  folders: readonly VersionFolder[],
  releases: Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  const released = folders.filter(({ files }) => files.has(CHECKSUMS_FILE));
  return new Map([
    [RELEASES_PATH, releases],
    ...released.flatMap(({ label, files }) =>
      [...files].map(([path, bytes]) => [releasedPath(label, path), bytes] as const),
    ),
  ]);
}
