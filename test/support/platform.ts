import { makeResolver, type ResolverFunction } from '@forge/resolver';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import { parseManifest } from '../../host/manifest';
import { createPlatform, type Platform, type PlatformOptions } from '../../host/platform';

/** A manifest with a module of each type that calls a function, and the given lists. */
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
        consumer: [
          { key: 'work-consumer', queue: 'work', function: 'consumer' },
          { key: 'long-work-consumer', queue: 'long-work', function: 'longConsumer' },
        ],
        scheduledTrigger: [{ key: 'nightly', function: 'job', interval: 'day' }],
        preUninstall: [{ key: 'farewell', function: 'farewell' }],
        function: [
          { key: 'resolver', handler: 'index.resolver' },
          { key: 'lifecycle', handler: 'index.lifecycle' },
          { key: 'consumer', handler: 'index.consumer' },
          { key: 'longConsumer', handler: 'index.consumer', timeoutSeconds: 900 },
          { key: 'job', handler: 'index.job', timeoutSeconds: 900 },
          { key: 'farewell', handler: 'index.farewell' },
        ],
      },
      resources: [{ key: 'ui', path: 'ui' }],
    }),
  );

type Handlers = Readonly<
  Record<'lifecycle' | 'consumer' | 'job' | 'farewell', (payload: unknown, context: unknown) => unknown>
>;

/** A platform whose page "page" has the given resolver functions; its log is a list. */
export function aPlatform(
  functions: Readonly<Record<string, ResolverFunction>>,
  options: Partial<PlatformOptions> & Partial<Handlers> = {},
): { readonly platform: Platform; readonly log: readonly LogEntry[] } {
  const nothing = () => undefined;
  const { lifecycle = nothing, consumer = nothing, job = nothing, farewell = nothing, ...rest } = options;
  const log: LogEntry[] = [];
  const platform = createPlatform({
    manifest: aManifest(),
    store: memoryStore(),
    handlers: { resolver: makeResolver({ ...functions }), lifecycle, consumer, job, farewell },
    log: (entry) => void log.push(entry),
    ...rest,
  });
  return { platform, log };
}
