import * as v from 'valibot';

/**
 * What a take-out says of itself, in `manifest.json`. Version 1: one file of JSON Lines a record kind, the inventory they were
 * kept under, a README, and `SHA256SUMS` over all of these and the manifest, in the form that `sha256sum -c` reads.
 */
export const FORMAT = 'openbook-take-out';
export const VERSION = 1;

export const paths = {
  manifest: 'manifest.json',
  inventory: 'inventory.json',
  readMe: 'README.txt',
  sums: 'SHA256SUMS',
  recordsOf: (kind: string) => `records/${kind}.jsonl`,
} as const;

/** Most of what a take-out may hold, so that a file that is none costs nobody their browser. In bytes, but for `files`. */
export const limits = {
  /** Of the zip. */
  zip: 500_000_000,
  /** Of all that is in it, unpacked; 100,000 records of the usual size are some 40 MB. */
  plain: 2_000_000_000,
  files: 200,
  /** Of the manifest, the inventory, the README and the sums, each. */
  text: 2_000_000,
  /** Of one record: Forge stores values of at most 240 KiB, and its id is with it. */
  line: 300_000,
} as const;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const writtenFile = { path: v.string(), bytes: count, sha256 };

export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** ISO 8601 in UTC; what was written while it was taken out may be in it or not. */
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  site: v.object({ address: v.string(), cloudId: v.string() }),
  appVersion: v.string(),
  policyVersion: v.string(),
  /** SHA-256 of `inventory.json`, which is canonical JSON: the digest that a policy version freezes. */
  inventoryDigest: sha256,
  /** In the order of the inventory; a kind without records has a file without lines. */
  records: v.array(v.object({ ...writtenFile, kind: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)), rows: count })),
  files: v.array(v.object(writtenFile)),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type WrittenFile = Manifest['files'][number];
export type WrittenRecords = Manifest['records'][number];
