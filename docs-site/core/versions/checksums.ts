import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { CHECKSUMS_FILE, digestedText } from './chain-link';

/** The files of one version by their path in its folder, such as `facts/apps.yaml`. */
export type VersionFiles = ReadonlyMap<string, Uint8Array>;

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 digest in lower-case hex'));

/** `checksums.json` of a released version: what it holds, byte by byte, and which release came before. */
export const checksums = v.strictObject({
  label: v.string(),
  /** Path in the version's folder to SHA-256 of the file's bytes. */
  files: v.record(v.string(), hex),
  /** The digest of the release before; null in the first link of the chain. */
  previous: v.nullable(hex),
  /** SHA-256 of the canonical JSON of all the above. */
  digest: hex,
});

export type Checksums = v.InferOutput<typeof checksums>;

/** The checksums of a version's files, linked to the release before. */
export function checksumsOf(label: string, files: VersionFiles, previous: string | null): Checksums {
  const covered = [...files].filter(([path]) => path !== CHECKSUMS_FILE).sort(([a], [b]) => (a < b ? -1 : 1));
  const body = { label, files: Object.fromEntries(covered.map(([path, bytes]) => [path, sha256Hex(bytes)])), previous };
  return { ...body, digest: digestOf(body) };
}

/** What `digest` has to be, given everything else. */
export const digestOf = (sums: Omit<Checksums, 'digest'>): string =>
  sha256Hex(new TextEncoder().encode(digestedText(sums)));

const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
