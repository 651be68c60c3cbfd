import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASED_POLICIES_FILE } from '../../docs-site/core/release/released-policies';
import type { Bundle } from '../../docs-site/core/claims/bundle';
import { aBundle } from '../scripts/evidence/small-bundle';

const ROOT = join(import.meta.dirname, '../..');

/** What of the project the lawyers' desk reads and writes. */
const FILES = [
  '.markdownlint.json',
  '.prettierrc.json',
  'CHANGELOG.md',
  'manifest.yml',
  RELEASED_POLICIES_FILE,
  ...['facts', 'pages', 'policies', 'released.json', 'versioned_docs', 'versions.json', 'words'].map(
    (name) => `docs-site/${name}`,
  ),
];

/** The draft's card before the first release. */
const FIRST_DRAFT = `label: '2.0'
state: in preparation
effective: null
recorded: 2026-11-23
summary: Openbook moves to Forge.
`;

/**
 * A copy of the project's policies as if nothing had been released yet, in which a test may release and edit: it says the same
 * after each release of the real ones.
 */
export async function copyOfPolicies(): Promise<{ readonly root: string; readonly remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'openbook-policies-'));
  for (const file of FILES) await cp(join(ROOT, file), join(root, file), { recursive: true });
  await takeReleasesBack(join(root, 'docs-site'));
  const list = join(root, RELEASED_POLICIES_FILE);
  await writeFile(list, (await readFile(list, 'utf8')).replace(/^ {2}\{ version: .*\n/gm, ''));
  await putEvidence(root);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

async function takeReleasesBack(site: string): Promise<void> {
  const json = async (file: string) => JSON.parse(await readFile(join(site, file), 'utf8')) as object;
  const released = Object.keys(await json('released.json'));
  const labels = Object.values(await json('versions.json')).filter((label) => !released.includes(label as string));
  for (const label of released) await rm(join(site, 'versioned_docs', `version-${label}`), { recursive: true });
  await writeFile(join(site, 'versions.json'), `${JSON.stringify(labels)}\n`);
  await writeFile(join(site, 'released.json'), '{}\n');
  await writeFile(join(site, 'policies/version.yaml'), FIRST_DRAFT);
}

/** The digest of a copy's files in its evidence; a copy is no clone, so nobody can work it out. */
const INPUTS = '1'.repeat(64);
export const digestOfInputs = async () => ({ digest: INPUTS });

/** Evidence of a copy: its claims hold, but for what is changed. */
export async function putEvidence(root: string, changes: Partial<Bundle> = {}): Promise<void> {
  await mkdir(join(root, 'docs-site/evidence'), { recursive: true });
  const bundle = { ...aBundle(), inputs: { digest: INPUTS, files: 3 }, ...changes };
  await writeFile(join(root, 'docs-site/evidence/bundle.json'), JSON.stringify(bundle));
}

/** Every file below a folder, by path with slashes, as text. */
export async function filesBelow(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (file: string) =>
    [file.slice(root.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const;
  return Object.fromEntries(await Promise.all(files.sort().map(read)));
}
