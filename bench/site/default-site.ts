import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = ['statement', 'hosting-regions', 'backup-policy'];

/**
 * Makes a Docusaurus site as its own template would have it (classic preset, `faster`, its own theme) below `folder`, and
 * gives its path. Its text is what our site publishes: the literal Markdown of each version in `builtSite`, our site's output.
 */
export async function defaultSite(folder: string, builtSite: string, labels: readonly string[]): Promise<string> {
  const [current = '', ...older] = labels;
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'src/pages'), { recursive: true });
  await writeFile(join(site, 'package.json'), '{ "name": "default-site", "version": "1.0.0", "private": true }\n');
  await writeFile(join(site, 'docusaurus.config.js'), CONFIG);
  await writeFile(join(site, 'src/pages/index.md'), '# Policies\n');
  await writeVersion(join(site, 'docs'), builtSite, current);
  for (const label of older) await writeVersion(join(site, 'versioned_docs', `version-${label}`), builtSite, label);
  // Without older versions a default site has no such file.
  if (older.length > 0) await writeFile(join(site, 'versions.json'), JSON.stringify(older));
  return site;
}

async function writeVersion(folder: string, builtSite: string, label: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const document of DOCUMENTS) {
    const published = join(builtSite, 'policies', label, `${document}.md`);
    await writeFile(join(folder, `${document}.md`), plainText(await readFile(published, 'utf8')));
  }
}

/** Without our containers, which its template has no plugin for, and without links to pages that it has not. */
const plainText = (markdown: string) =>
  markdown.replaceAll(/^:::.*$/gm, '').replaceAll(/\]\((\/[^)]*|\.\.?\/[^)]*)\)/g, '](#)');

const CONFIG = `export default {
  title: 'Policies',
  url: 'http://localhost:4312',
  baseUrl: '/',
  future: { v4: true, faster: true },
  // So that the same text is read in the same way.
  markdown: { format: 'detect' },
  onBrokenAnchors: 'log',
  presets: [['classic', { blog: false }]],
};
`;
