import { stringify } from 'yaml';
import { canonicalJson } from '../../../src/inventory/canonical-json';
import type { Inventory } from '../../../src/inventory/inventory';
import { resolveDirectives } from '../directives/resolve-directives';
import type { FactProblem } from '../facts/fact-problem';
import { contextOfVersion } from '../tables/table-context';
import { CHECKSUMS_FILE } from './chain-link';
import { checksumsOf, type VersionFiles } from './checksums';
import { DOCUMENTS, type DocumentId, type PolicyVersion, type VersionCard } from './policy-version';

/** The policies as they are worked on. */
export type WorkingText = {
  readonly documents: Readonly<Record<DocumentId, string>>;
  /** Each fact file as it stands, by name without `.yaml`. */
  readonly facts: Readonly<Record<string, string>>;
  readonly inventory: Inventory;
  /** The version in preparation, then those before it, newest first. */
  readonly versions: readonly PolicyVersion[];
};

/** What a release decides. */
export type Release = {
  /** The first day on which it holds, ISO 8601. */
  readonly effective: string;
  /** The day of the release, ISO 8601: feeds announce it with this day, because drafts were shown before it. */
  readonly recorded: string;
  /** The digest of the release before; null for the first. */
  readonly previous: string | null;
};

export type Frozen =
  | { readonly ok: true; readonly files: VersionFiles }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/**
 * Freezes the version in preparation: its documents with every table and fact written out, its card, facts and inventory,
 * and the checksums that link it to the release before. The files' paths are those in the version's own folder.
 */
export function freeze(working: WorkingText, release: Release): Frozen {
  const [own, ...before] = working.versions;
  if (own?.state !== 'in preparation') throw new Error('Only a version in preparation can be released.');
  const { label, summary, raised } = own;
  const { effective, recorded } = release;
  const card: VersionCard = { label, state: 'released', effective, recorded, summary, ...(raised ? { raised } : {}) };
  const context = contextOfVersion([{ ...own, ...card, inventory: working.inventory }, ...before], label);
  const documents = DOCUMENTS.map((id) => ({
    file: `${id}.md`,
    resolution: resolveDirectives({ file: `policies/${id}.md`, markdown: working.documents[id] }, context),
  }));
  const problems = documents.flatMap(({ resolution }) => (resolution.ok ? [] : resolution.problems));
  if (problems.length > 0) return { ok: false, problems };
  const texts: readonly (readonly [string, string])[] = [
    ...documents.map(({ file, resolution }) => [file, resolution.ok ? resolution.markdown : ''] as const),
    ['version.yaml', stringify(card)],
    ['inventory.json', `${canonicalJson(working.inventory)}\n`],
    ...Object.entries(working.facts).map(([name, yaml]) => [`facts/${name}.yaml`, yaml] as const),
  ];
  const files = new Map(texts.map(([path, text]) => [path, bytesOf(text)]));
  const sums = checksumsOf(label, files, release.previous);
  return { ok: true, files: files.set(CHECKSUMS_FILE, bytesOf(`${JSON.stringify(sums, null, 2)}\n`)) };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
