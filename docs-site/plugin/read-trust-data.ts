import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inventoryDigest } from '../../src/inventory/digest';
import { inventory, type Inventory } from '../../src/inventory/inventory';
import { inReadingOrder, problemInWords, type FactProblem } from '../core/facts/fact-problem';
import { FACT_SCHEMAS, type Facts } from '../core/facts/facts';
import { writeOutInlineFacts } from '../core/facts/inline-facts';
import { parseFacts } from '../core/facts/parse-facts';
import { parseYaml } from '../core/facts/parse-yaml';
import type { TrustData } from '../core/trust-data';
import { checkVersions } from '../core/versions/check-versions';
import { hasIdleDraft } from '../core/versions/idle-draft';
import { outline } from '../core/versions/outline';
import { DOCUMENTS, versionCard, type PolicyVersion, type VersionCard } from '../core/versions/policy-version';
import { readPolicyTexts } from './read-policy-texts';

/** The text of a file by its path in the site's folder; undefined where there is none. */
export type FileReader = (file: string) => Promise<string | undefined>;

export type TrustDataRead =
  { readonly ok: true; readonly data: TrustData } | { readonly ok: false; readonly problems: readonly FactProblem[] };

/**
 * Facts, versions and inventory of the site's folders, as the site shows them: without a version in preparation that changes
 * nothing yet. @throws Error whose message lists every problem of every file.
 */
export async function readTrustData(siteDir: string, siteUrl: string, hasPdf = false): Promise<TrustData> {
  const read = await findTrustData(filesOf(siteDir), siteUrl, hasPdf);
  if (!read.ok) throw new Error(report(read.problems));
  const { data } = read;
  // Texts are read for this alone: before the first release there is nothing to ask.
  const isIdle =
    data.versions[1]?.state === 'released' && hasIdleDraft(data.versions, await readPolicyTexts(siteDir, data));
  return isIdle ? { ...data, versions: data.versions.slice(1) } : data;
}

/**
 * With the version in preparation, whatever it changes, or every problem of every file in reading order. `read` may answer texts
 * that are not saved yet.
 */
export async function findTrustData(read: FileReader, siteUrl: string, hasPdf = false): Promise<TrustDataRead> {
  const labels = JSON.parse((await read('versions.json')) ?? '[]') as string[];
  const released = labels.map((label) => `versioned_docs/version-${label}`);
  const problems: FactProblem[] = [...(await interruptedRelease(read))];
  const [current, ...before] = await Promise.all([
    readVersion(read, 'policies', 'facts', problems),
    ...released.map((folder) => readVersion(read, folder, `${folder}/facts`, problems)),
  ]);
  const versions = [current, ...before];
  if (problems.length === 0) problems.push(...problemsBetween(versions, labels));
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) };
  const data = {
    siteUrl,
    facts: current.facts,
    inventory,
    inventoryDigest: inventoryDigest(inventory),
    versions,
    hasPdf,
  };
  return { ok: true, data };
}

/** A release that is decided and not yet written everywhere: until it is, the folders do not fit together. */
async function interruptedRelease(read: FileReader): Promise<readonly FactProblem[]> {
  const file = '.release/files.json';
  if ((await read(file)) === undefined) return [];
  const mend = 'Run npm run policies -- check: every command finishes it first.';
  return [{ file, line: 1, column: 1, path: '', wrong: 'A release was interrupted.', mend }];
}

function problemsBetween([working, ...published]: readonly PolicyVersion[], labels: readonly string[]) {
  if (working === undefined) return [];
  const read = published.map((card, at) => {
    const listed = labels[at] ?? '';
    return { card, file: `versioned_docs/version-${listed}/version.yaml`, listed };
  });
  return checkVersions({ card: working, file: 'policies/version.yaml', listed: working.label }, read);
}

const report = (problems: readonly FactProblem[]) =>
  [`${problems.length} problems in the trust centre's facts:`, ...problems.map(problemInWords)].join('\n  ');

/** Adds what is wrong to `problems`; then what it answers is not to be used. */
async function readVersion(
  read: FileReader,
  folder: string,
  factsFolder: string,
  problems: FactProblem[],
): Promise<PolicyVersion> {
  const card = await readCard(read, folder, problems);
  const documents = await Promise.all(
    DOCUMENTS.map(async (id) => [id, outline(await readNeeded(read, `${folder}/${id}.md`, problems))] as const),
  );
  return {
    ...card,
    facts: await readFacts(read, factsFolder, problems),
    ...(await readInventory(read, folder, card, problems)),
    documents: Object.fromEntries(documents) as PolicyVersion['documents'],
  };
}

/** Today's inventory for the version in preparation, its own frozen one for a released one; the others' apps had none. */
async function readInventory(
  read: FileReader,
  folder: string,
  { state }: VersionCard,
  problems: FactProblem[],
): Promise<{ inventory?: Inventory }> {
  if (state === 'reconstructed') return {};
  // A working text that claims to be released is `checkVersions`' to refuse.
  if (state === 'in preparation' || folder === 'policies') return { inventory };
  const text = await readNeeded(read, `${folder}/inventory.json`, problems);
  return text === '' ? {} : { inventory: JSON.parse(text) as Inventory };
}

async function readCard(read: FileReader, folder: string, problems: FactProblem[]): Promise<VersionCard> {
  const file = `${folder}/version.yaml`;
  const text = await readNeeded(read, file, problems);
  const card = text === '' ? undefined : parseYaml(versionCard, file, text);
  if (card?.ok) return card.value;
  problems.push(...(card?.problems ?? []));
  return { label: basename(folder), state: 'in preparation', effective: null, recorded: '', summary: '' };
}

async function readFacts(read: FileReader, folder: string, problems: FactProblem[]): Promise<Facts> {
  const texts = await Promise.all(
    Object.keys(FACT_SCHEMAS).map(async (name) => [name, await read(`${folder}/${name}.yaml`)]),
  );
  const parsed = parseFacts(folder, Object.fromEntries(texts) as Parameters<typeof parseFacts>[1]);
  if (parsed.ok) return writeOutInlineFacts(parsed.facts);
  problems.push(...parsed.problems);
  return {} as Facts;
}

/** A file's text; where there is none, an empty one and a problem. */
async function readNeeded(read: FileReader, file: string, problems: FactProblem[]): Promise<string> {
  const text = (await read(file)) ?? '';
  const mend = 'Put it there; the same file of another version shows its form.';
  if (text === '') problems.push({ file, line: 1, column: 1, path: '', wrong: 'This file is missing or empty.', mend });
  return text;
}

/** The files of the site's folder as they are saved. */
export function filesOf(siteDir: string): FileReader {
  return async (file) =>
    readFile(join(siteDir, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
}
