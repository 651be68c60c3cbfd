import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

type PersistentCache = { readonly cache?: { readonly version?: string } };

/**
 * Gives Rspack's cache on disk a version of its own for each state of the facts and of the code that writes them into the
 * text. The cache knows the Markdown files that a page was made from, and neither: without this a warm build would show old
 * tables. Rspack itself throws away versions that nobody has used for a while.
 */
export function freshCache(data: object) {
  return ({ siteDir }: LoadContext): Plugin => ({
    name: 'fresh-cache',
    configureWebpack: (config) => {
      const { cache } = (config.experiments ?? {}) as PersistentCache;
      if (cache === undefined) return {};
      const version = `${cache.version ?? ''}-${digestOf(data, siteDir)}`;
      return { experiments: { cache: { version } } as object };
    },
  });
}

function digestOf(data: object, siteDir: string): string {
  const hash = createHash('sha256').update(JSON.stringify(data));
  for (const folder of ['core', 'plugin']) {
    const files = readdirSync(join(siteDir, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((name) => name.endsWith('.ts')))
      hash.update(readFileSync(join(siteDir, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
