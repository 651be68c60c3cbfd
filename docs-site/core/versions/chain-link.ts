import { canonicalJson } from '../../../src/inventory/canonical-json';
import type { Checksums } from './checksums';

/** Where the checksums of a version stand; the one file that they do not cover. */
export const CHECKSUMS_FILE = 'checksums.json';

/** What somebody found who computed the digests of a released version anew: SHA-256 in lower-case hex. */
export type Recomputed = {
  /** By path in the version's folder, but for the checksums. */
  readonly files: Readonly<Record<string, string>>;
  /** That of `digestedText`. */
  readonly digest: string;
};

/** The text whose SHA-256 is the digest of a version: everything that its checksums say, but the digest. */
export const digestedText = ({ label, files, previous }: Omit<Checksums, 'digest'>): string =>
  canonicalJson({ label, files, previous });

/**
 * What is wrong with one link of the chain, one sentence each; empty where nothing is. Pure and small, because readers run it in
 * their own browsers as the tests do.
 * @param sums what the version's `checksums.json` says
 * @param previous the digest of the release before; null for the first
 */
export function linkProblems(
  label: string,
  sums: Checksums,
  found: Recomputed,
  previous: string | null,
): readonly string[] {
  const link =
    previous === null
      ? `${label}: it names a release before it, but there is none.`
      : `${label}: it does not follow on the release before it.`;
  return [
    ...filesAgainst(label, sums.files, found.files),
    ...(sums.label === label ? [] : [`${label}: its checksums are those of ${sums.label}.`]),
    ...(sums.digest === found.digest ? [] : [`${label}: its digest is not that of its checksums.`]),
    ...(sums.previous === previous ? [] : [link]),
  ];
}

/** What a reader is told where a version is whole in itself, and yet not the one that was pinned at its release. */
export const notTheReleased = (label: string) => `${label}: it is not the version that was released.`;

function filesAgainst(label: string, known: Checksums['files'], found: Recomputed['files']): readonly string[] {
  const paths = [...new Set([...Object.keys(known), ...Object.keys(found)])].sort();
  return paths.flatMap((path) => {
    if (found[path] === undefined) return [`${label}: ${path} is missing.`];
    if (known[path] === undefined) return [`${label}: ${path} was not there when the version was released.`];
    return found[path] === known[path] ? [] : [`${label}: ${path} was changed after its release.`];
  });
}
