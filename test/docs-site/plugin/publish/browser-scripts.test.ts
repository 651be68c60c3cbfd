import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBrowserScripts } from '../../../../docs-site/plugin/publish/browser-scripts';

/** Runs with a folder that holds the given scripts. */
async function inFolder<T>(scripts: Record<string, string>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-scripts-'));
  try {
    for (const [name, text] of Object.entries(scripts)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('bundleBrowserScripts', () => {
  it('names each file by its contents, and makes the first script a classic one', async () => {
    const scripts = { 'theme.ts': 'document.title = "a" as string;', 'site.ts': 'export {}; document.title = "b";' };
    const { files, addresses } = await inFolder(scripts, (folder) => bundleBrowserScripts(folder, ['theme', 'site']));
    expect([...addresses.keys()].sort()).toEqual(['site', 'theme']);
    expect(addresses.get('theme')).toMatch(/^\/js\/theme\.[A-Z0-9]{8}\.js$/);
    expect(files.get(addresses.get('theme') ?? '')).toBe('(()=>{document.title="a";})();\n');
    expect(files.get(addresses.get('site') ?? '')).toBe('document.title="b";\n');
  });

  it('leaves for later what a script imports when it is needed', async () => {
    const scripts = {
      'theme.ts': '',
      'site.ts': 'document.onclick = () => void import("./search");',
      'search.ts': 'document.title = "search";',
    };
    const { files, addresses } = await inFolder(scripts, (folder) => bundleBrowserScripts(folder, ['theme', 'site']));
    const [later] = [...files].filter(([path]) => ![...addresses.values()].includes(path));
    expect(later?.[0]).toMatch(/^\/js\/search\.[A-Z0-9]{8}\.js$/);
    expect(files.get(addresses.get('site') ?? '')).toContain(`import("./${later?.[0].slice(4)}")`);
  });

  it('names a script that is not there', async () => {
    await inFolder({}, async (folder) => {
      await expect(bundleBrowserScripts(folder, ['as-of'])).rejects.toThrow(
        `A page asks for the script "as-of", but there is no ${join(folder, 'as-of.ts')}.`,
      );
    });
  });
});
