import * as v from 'valibot';
import { parse } from 'yaml';
import { CHECKSUMS_FILE, linkProblems, notTheReleased } from './chain-link';
import { checksums, checksumsOf, digestOf, type Checksums, type VersionFiles } from './checksums';
import { compareLabels } from './compare-labels';
import { versionCard } from './policy-version';

/** A folder of `versioned_docs`, by its label. */
export type VersionFolder = { readonly label: string; readonly files: VersionFiles };

/**
 * Everything that is wrong with the published versions, one sentence each; empty where nothing is. Reconstructed versions
 * stand outside the chain, and before its first link.
 * @param pinned digests that are known from elsewhere, by label: without them nobody could tell a newest release that was
 * changed together with its checksums
 */
export function verifyChain(
  folders: readonly VersionFolder[],
  pinned: Readonly<Record<string, string>> = {},
): readonly string[] {
  const inOrder = [...folders].sort((a, b) => compareLabels(a.label, b.label));
  const problems: string[] = [];
  let previous: string | null = null;
  for (const folder of inOrder) {
    const { state, complaints } = readCard(folder);
    problems.push(...complaints);
    if (state === 'reconstructed') {
      problems.push(...outsideTheChain(folder, previous));
      continue;
    }
    const sums = readChecksums(folder);
    if (typeof sums === 'string') {
      problems.push(sums);
      continue;
    }
    problems.push(...linkProblems(folder.label, sums, recomputed(folder, sums), previous));
    previous = sums.digest;
  }
  return [...problems, ...pinProblems(inOrder, pinned)];
}

function readCard({ label, files }: VersionFolder) {
  const card = v.safeParse(versionCard, parse(textOf(files, 'version.yaml') ?? ''));
  if (!card.success) return { state: null, complaints: [`${label}: version.yaml is missing or cannot be read.`] };
  const { state, label: own } = card.output;
  const complaints = [
    ...(own === label ? [] : [`${label}: version.yaml calls itself ${own}.`]),
    ...(state === 'in preparation' ? [`${label}: a version in preparation stands among the published ones.`] : []),
  ];
  return { state, complaints };
}

function outsideTheChain({ label, files }: VersionFolder, previous: string | null): readonly string[] {
  return [
    ...(files.has(CHECKSUMS_FILE)
      ? [`${label}: a reconstructed version stands outside the chain; it has no checksums.`]
      : []),
    ...(previous === null ? [] : [`${label}: a reconstructed version cannot come after a released one.`]),
  ];
}

function readChecksums({ label, files }: VersionFolder): Checksums | string {
  const text = textOf(files, CHECKSUMS_FILE);
  if (text === null) return `${label}: ${CHECKSUMS_FILE} is missing.`;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), checksums), text);
  return parsed.success ? parsed.output : `${label}: ${CHECKSUMS_FILE} cannot be read: ${parsed.issues[0].message}`;
}

const recomputed = ({ label, files }: VersionFolder, sums: Checksums) => ({
  files: checksumsOf(label, files, null).files,
  digest: digestOf(sums),
});

function pinProblems(folders: readonly VersionFolder[], pinned: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(pinned).flatMap(([label, digest]) => {
    const folder = folders.find((one) => one.label === label);
    if (folder === undefined) return [`${label}: the released version is gone.`];
    const sums = readChecksums(folder);
    return typeof sums === 'string' || sums.digest === digest ? [] : [notTheReleased(label)];
  });
}

function textOf(files: VersionFiles, path: string): string | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}
