import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { frozenCopy } from './frozen-copy';

const ROOT = join(import.meta.dirname, '../..');
/** What docs-site reads outside its folder. */
const BESIDE = ['package.json', 'tsconfig.json', 'src', 'scripts/find-browser.mjs', 'scripts/find-browser.d.mts'];
const RESULTS = /(^|\/)(build|node_modules|\.docusaurus[^/]*|\.cache)(\/|$)/;

/**
 * Copies our site below `folder`, with `versions` policy versions, and gives its path. One is the version in preparation
 * alone; three are what is there; more are releases of the version in preparation under labels between.
 */
export async function ourSite(folder: string, versions: number): Promise<string> {
  const site = join(folder, 'docs-site');
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const path of BESIDE) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  await cp(join(ROOT, 'docs-site'), site, {
    recursive: true,
    filter: (path) => !RESULTS.test(path.slice(join(ROOT, 'docs-site').length + 1)),
  });
  await writeFile(join(site, 'docusaurus.config.bench.ts'), TOLERANT_CONFIG);
  await setVersions(site, versions);
  return site;
}

/** Pages link to versions that a site of one version lacks; the links are still checked. */
const TOLERANT_CONFIG = `import configure from './docusaurus.config';

export default async () => ({ ...(await configure()), onBrokenLinks: 'log', onBrokenAnchors: 'log' });
`;

async function setVersions(site: string, versions: number): Promise<void> {
  const file = join(site, 'versions.json');
  const there = JSON.parse(await readFile(file, 'utf8')) as string[];
  const kept = there.slice(Math.max(0, there.length - (versions - 1)));
  const gone = there.filter((label) => !kept.includes(label));
  for (const label of gone) await rm(join(site, 'versioned_docs', `version-${label}`), { recursive: true });
  const added = Array.from({ length: versions - 1 - kept.length }, (_, index) => `1.${there.length + index}`).reverse();
  for (const label of added) await copyVersion(site, label);
  await writeFile(file, JSON.stringify([...added, ...kept]));
}

async function copyVersion(site: string, label: string): Promise<void> {
  const folder = join(site, 'versioned_docs', `version-${label}`);
  for (const [path, bytes] of await frozenCopy(site, label)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
