import { makeResolver, type ResolverFunction } from '@forge/resolver';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import { parseManifest } from '../../host/manifest';
import { createPlatform, type Platform, type PlatformOptions } from '../../host/platform';

/** A manifest with a page, a lifecycle trigger, and the given lists. */
export const aManifest = ({ scopes = ['storage:app'], backend = [] as string[] } = {}) =>
  parseManifest(
    JSON.stringify({
      app: { id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111' },
      permissions: { scopes, external: { fetch: { backend } } },
      modules: {
        'jira:globalPage': [{ key: 'page', title: 'Page', resource: 'ui', resolver: { function: 'resolver' } }],
        trigger: [
          { key: 'lifecycle', function: 'lifecycle', events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'] },
        ],
        function: [
          { key: 'resolver', handler: 'index.resolver' },
          { key: 'lifecycle', handler: 'index.lifecycle' },
        ],
      },
      resources: [{ key: 'ui', path: 'ui' }],
    }),
  );

/** A platform whose page "page" has the given resolver functions; its log is a list. */
export function aPlatform(
  functions: Readonly<Record<string, ResolverFunction>>,
  options: Partial<PlatformOptions> & { readonly lifecycle?: (event: unknown, context: unknown) => unknown } = {},
): { readonly platform: Platform; readonly log: readonly LogEntry[] } {
  const { lifecycle = () => undefined, ...rest } = options;
  const log: LogEntry[] = [];
  const platform = createPlatform({
    manifest: aManifest(),
    store: memoryStore(),
    handlers: { resolver: makeResolver({ ...functions }), lifecycle },
    log: (entry) => void log.push(entry),
    ...rest,
  });
  return { platform, log };
}
