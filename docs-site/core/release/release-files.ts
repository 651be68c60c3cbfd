import { stringify } from 'yaml';
import type { VerdictKind } from '../compare/verdict';
import type { FactProblem } from '../facts/fact-problem';
import { CHECKSUMS_FILE } from '../versions/chain-link';
import { checksums } from '../versions/checksums';
import { dayInWords } from '../versions/day-in-words';
import { freeze, type WorkingText } from '../versions/freeze';
import type { VersionCard } from '../versions/policy-version';
import * as v from 'valibot';
import { changelogWith } from './changelog-entry';
import { nextLabel, type ReleaseRequest } from './refusals';
import { RELEASED_POLICIES_FILE, releasedPoliciesWith } from './released-policies';

/** The files beside the versions that a release changes, as they are now. */
export type FilesAround = {
  /** `docs-site/versions.json` */
  readonly versions: string;
  /** `docs-site/released.json`: the digest of every release, by label. */
  readonly released: string;
  readonly changelog: string;
  /** The source of the app's list of released versions. */
  readonly app: string;
};

/** Every file that a release writes, by path from the project's root, in the order of writing. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

export type PlannedRelease =
  | { readonly ok: true; readonly files: ReleaseFiles }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/**
 * What a release writes: the frozen version, the next draft's card, the digest that pins it, a line in the changelog and one in the
 * app, and last the list of versions, which makes it public. Feeds are made of the versions when the site is built.
 */
export function releaseFiles(
  working: WorkingText,
  request: ReleaseRequest & { readonly change: VerdictKind },
  around: FilesAround,
  today: string,
): PlannedRelease {
  const { label, effective, change } = request;
  const summary = request.summary.trim();
  const [draft, ...before] = working.versions;
  if (draft === undefined) throw new Error('There is no version in preparation.');
  const labels = v.parse(v.pipe(v.string(), v.parseJson(), v.array(v.string())), around.versions);
  const digests = v.parse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())), around.released);
  const last = before.find(({ state }) => state === 'released');
  const previous = last === undefined ? null : (digests[last.label] ?? null);
  const versions = [{ ...draft, label, summary, ...(request.raised ? { raised: true as const } : {}) }, ...before];
  const frozen = freeze({ ...working, versions }, { effective, recorded: today, previous });
  if (!frozen.ok) return frozen;

  const folder = `docs-site/versioned_docs/version-${label}`;
  const next: VersionCard = {
    label: nextLabel(label),
    state: 'in preparation',
    effective: null,
    recorded: today,
    summary: `Nothing has changed since ${label}.`,
  };
  const entry = `Policy version ${label}, effective ${dayInWords(effective)}: ${summary}`;
  const texts: readonly (readonly [string, string])[] = [
    ['docs-site/policies/version.yaml', cardAsYaml(next)],
    ['docs-site/released.json', asJson({ ...digests, [label]: digestIn(frozen.files) })],
    ['CHANGELOG.md', changelogWith(around.changelog, entry)],
    [RELEASED_POLICIES_FILE, releasedPoliciesWith(around.app, { version: label, from: effective, change })],
    ['docs-site/versions.json', `${JSON.stringify([label, ...labels]).replaceAll(',', ', ')}\n`],
  ];
  const encoder = new TextEncoder();
  const files = [
    ...[...frozen.files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
    ...texts.map(([path, text]) => [path, encoder.encode(text)] as const),
  ];
  return { ok: true, files: new Map(files) };
}

/** As the formatter writes it. */
const cardAsYaml = (card: VersionCard) =>
  stringify({ ...card, label: card.label }, { singleQuote: true, lineWidth: 0 });

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const digestIn = (files: ReadonlyMap<string, Uint8Array>) =>
  v.parse(v.pipe(v.string(), v.parseJson(), checksums), new TextDecoder().decode(files.get(CHECKSUMS_FILE))).digest;
