import { createHash } from 'node:crypto';
import type { Plugin } from '@docusaurus/types';
import type { TrustData } from '../core/trust-data';

type PersistentCache = { readonly cache?: { readonly version?: string } };

/**
 * Gives Rspack's cache on disk a version of its own for each state of the facts. The cache knows the Markdown files that a
 * page was made from, not the facts that are written into them: without this a warm build would show old tables.
 */
export function freshCache(data: TrustData) {
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  return (): Plugin => ({
    name: 'fresh-cache',
    configureWebpack: (config) => {
      const { cache } = (config.experiments ?? {}) as PersistentCache;
      return cache === undefined
        ? {}
        : { experiments: { cache: { version: `${cache.version ?? ''}-${digest}` } } as object };
    },
  });
}
