import { CHECKSUMS_FILE, digestedText, linkProblems, notTheReleased } from './chain-link';
import type { Checksums } from './checksums';
import { compareLabels } from './compare-labels';
import { RELEASES_PATH, releasedPath } from './released-path';

/** What the recomputing needs of the place where it runs. */
export type ChainReader = {
  /** The bytes of a published file; null where the site has none. Rejects where the site cannot be reached. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** In lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
};

export type RecomputedVersion = {
  readonly label: string;
  /** What its checksums say that it is; null where they are missing or cannot be read. */
  readonly digest: string | null;
  /** How many files were read. */
  readonly files: number;
  /** One sentence each; none where the version is as it was released. */
  readonly problems: readonly string[];
};

/**
 * Reads every released version as the site publishes it, and computes every digest anew, the oldest version first.
 * @param onFile told before each file is read
 * @throws Error with a sentence for the reader where the list of releases is missing or cannot be read
 */
export async function recomputeChain(
  reader: ChainReader,
  onFile: (label: string, file: number, of: number) => void = () => {},
): Promise<readonly RecomputedVersion[]> {
  const pinned = releasesIn(await readJson(reader, RELEASES_PATH));
  if (pinned === null) throw new Error('The list of released versions is missing from this site, or cannot be read.');
  const versions: RecomputedVersion[] = [];
  let previous: string | null = null;
  for (const label of Object.keys(pinned).sort(compareLabels)) {
    const before = previous;
    // The next one follows on what was released, so that a version that was changed is the only one that is named.
    previous = pinned[label] ?? null;
    const sums = checksumsIn(await readJson(reader, releasedPath(label, CHECKSUMS_FILE)));
    if (sums === null) {
      const problems = [`${label}: ${CHECKSUMS_FILE} is missing or cannot be read.`];
      versions.push({ label, digest: null, files: 0, problems });
      continue;
    }
    const files = await recomputeFiles(reader, label, sums, onFile);
    const digest = await reader.sha256(new TextEncoder().encode(digestedText(sums)));
    const problems = [
      ...linkProblems(label, sums, { files, digest }, before),
      ...(sums.digest === pinned[label] ? [] : [notTheReleased(label)]),
    ];
    versions.push({ label, digest: sums.digest, files: Object.keys(files).length, problems });
  }
  return versions;
}

/** SHA-256 of every file that the checksums name and the site has. */
async function recomputeFiles(
  { read, sha256 }: ChainReader,
  label: string,
  { files }: Checksums,
  onFile: (label: string, file: number, of: number) => void,
): Promise<Readonly<Record<string, string>>> {
  const paths = Object.keys(files);
  const found: Record<string, string> = {};
  for (const [at, path] of paths.entries()) {
    onFile(label, at + 1, paths.length);
    const bytes = await read(releasedPath(label, path));
    if (bytes !== null) found[path] = await sha256(bytes);
  }
  return found;
}

/** Undefined where there is no such file, or no JSON in it. */
async function readJson({ read }: ChainReader, path: string): Promise<unknown> {
  const bytes = await read(path);
  if (bytes === null) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

// Read by hand: a schema library would be most of the script that readers load.
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

const releasesIn = (value: unknown) => (isTexts(value) ? value : null);

function checksumsIn(value: unknown): Checksums | null {
  if (typeof value !== 'object' || value === null) return null;
  const { label, files, previous, digest } = value as Readonly<Record<string, unknown>>;
  return typeof label === 'string' &&
    typeof digest === 'string' &&
    (previous === null || typeof previous === 'string') &&
    isTexts(files)
    ? { label, files, previous, digest }
    : null;
}
