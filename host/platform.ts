import { randomUUID } from 'node:crypto';
import { checkedRequest, checkedResponse, resolverPayload, type ResolverCall } from './functions/invoke';
import { InvocationError } from './functions/invocation-error';
import { lifecyclePayload, type LifecycleEvent } from './functions/lifecycle';
import { resolveHandlers } from './functions/resolve-handlers';
import { runFunction } from './functions/run-function';
import { startInvocation, type Callee } from './functions/start-invocation';
import { createKvs, type KvsOptions } from './kvs/kvs';
import type { Usage } from './kvs/rates';
import type { Store } from './kvs/store';
import { limits } from './limits';
import { stderrLog, type HostLog } from './log';
import type { HostManifest } from './manifest';
import { installSeams } from './seams/install-seams';
import type { AppIdentity, JiraCaller } from './seams/invocation';
import type { Network } from './seams/network';
import type { JiraBackend, Site } from './site';

export { InvocationError };
export type { AppIdentity, JiraBackend, JiraCaller, LifecycleEvent, Site };

export type PlatformOptions = {
  readonly manifest: HostManifest;
  readonly store: Store;
  /** What the bundle exports, from `loadApp`. */
  readonly handlers: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly newId?: () => string;
  readonly log?: HostLog;
  readonly app?: AppIdentity;
  /** Forge environment variables of the app. Default none. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Addresses that a server of this machine answers for. Default none. */
  readonly network?: Network;
  readonly kvs?: Omit<KvsOptions, 'store' | 'clock'>;
  /** Milliseconds that a function may take. Default 25 s. */
  readonly timeoutMs?: number;
};

export type Platform = {
  /**
   * Calls a resolver function of a page, as `invoke` of @forge/bridge does, and gives back its result. Throws
   * InvocationError for an unknown page, a function that throws or is too slow, and payloads over the limits.
   */
  invokeResolver(
    input: { readonly site: Site; readonly accountId: string; readonly moduleKey: string } & ResolverCall,
  ): Promise<unknown>;
  /** Delivers an event to every trigger that listens, once; the caller decides about twice, late and out of order. */
  deliverLifecycle(input: {
    readonly site: Site;
    readonly event: LifecycleEvent;
    /** Who installed it, or who upgraded it. */
    readonly installerAccountId?: string;
  }): Promise<void>;
  /** What an installation has used of key-value storage in the running minute. */
  kvsUsage(site: Site): Usage;
  close(): Promise<void>;
};

/** The environment of an app that runs here. */
export const localApp: AppIdentity = {
  version: '1.0.0',
  environmentId: '00000000-0000-0000-0000-000000000001',
  environmentType: 'DEVELOPMENT',
};

/** The platform below the functions of one app, for any number of sites in one process. */
export function createPlatform(options: PlatformOptions): Platform {
  const { manifest, store, clock = Date.now, newId = randomUUID, log = stderrLog, app = localApp } = options;
  const { variables = {}, network = new Map(), timeoutMs = limits.invocation.resolverTimeout.value * 1000 } = options;
  installSeams();
  const handlers = resolveHandlers(manifest, options.handlers);
  const kvs = createKvs({ store, clock, ...options.kvs });
  const world = { manifest, kvs, clock, newId, log, app, variables, network, timeoutMs };

  async function run(site: Site, callee: Callee, payload: unknown): Promise<unknown> {
    const handler = handlers.get(callee.functionKey);
    if (!handler) throw new InvocationError(`the manifest has no function with the key "${callee.functionKey}"`);
    return runFunction({ ...startInvocation(world, site, callee), handler, payload, timeoutMs });
  }

  return {
    async invokeResolver({ site, accountId, moduleKey, functionKey, payload }) {
      const page = manifest.pages.find(({ key }) => key === moduleKey);
      if (page?.resolver === undefined) throw new InvocationError(`the page "${moduleKey}" has no resolver`);
      const call = checkedRequest({ functionKey, payload });
      const callee = { functionKey: page.resolver, module: { type: page.type, key: page.key }, accountId };
      return checkedResponse(await run(site, callee, resolverPayload({ call, page, site, app, localId: newId() })));
    },
    async deliverLifecycle({ site, event, installerAccountId }) {
      const payload = lifecyclePayload({ event, site, appId: manifest.appId, app, accountId: installerAccountId });
      for (const trigger of manifest.triggers.filter(({ events }) => events.includes(event))) {
        const module = { type: 'core:trigger', key: trigger.key };
        await run(site, { functionKey: trigger.function, module, accountId: undefined }, payload);
      }
    },
    kvsUsage: ({ installationId }) => kvs.usage(installationId),
    close: () => store.close(),
  };
}
