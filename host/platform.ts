import { randomUUID } from 'node:crypto';
import { createAccounts, type Accounts } from './accounts/accounts';
import { backgroundPayload } from './functions/background';
import { checkedRequest, checkedResponse, resolverPayload, type ResolverCall } from './functions/invoke';
import { InvocationError } from './functions/invocation-error';
import { lifecyclePayload, type LifecycleEvent } from './functions/lifecycle';
import type { Crash, Life } from './functions/life';
import { resolveHandlers } from './functions/resolve-handlers';
import { runFunction } from './functions/run-function';
import { startInvocation, type Callee } from './functions/start-invocation';
import { createKvs, type KvsOptions } from './kvs/kvs';
import type { Totals, Usage } from './kvs/rates';
import type { Store } from './kvs/store';
import { limits } from './limits';
import { stderrLog, type HostLog } from './log';
import type { HostManifest } from './manifest';
import { longTimeoutOf } from './queues/consumers';
import { createDelivery, type SiteEvents } from './queues/delivery';
import { createQueues, type QueueOptions } from './queues/queues';
import { createTokenSigner, type TokenSigner } from './remotes/invocation-token';
import { installSeams } from './seams/install-seams';
import type { AppIdentity, JiraCaller } from './seams/invocation';
import type { Network } from './seams/network';
import type { JiraBackend, Site } from './site';

export { InvocationError };
export type { AppIdentity, Crash, JiraBackend, JiraCaller, LifecycleEvent, Site };

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
  /** Signs the calls of remotes. Default with a key of its own. */
  readonly signer?: TokenSigner;
  readonly kvs?: Omit<KvsOptions, 'store' | 'clock'>;
  readonly queues?: Pick<QueueOptions, 'fault'>;
  /** Milliseconds that every function may take, in place of what the platform gives to its module. */
  readonly timeoutMs?: number;
};

/** How a function went whose result and failure nobody waits for on the platform. */
export type Ran = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

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
  /** The async events of an installation. Nothing delivers them by itself (see startClockwork). */
  asyncEvents(site: Site): SiteEvents;
  /** Runs a scheduled trigger once, now; the caller decides about twice and missed. A failure is not tried again. */
  runSchedule(input: { readonly site: Site; readonly moduleKey: string; readonly crash?: Crash }): Promise<Ran>;
  /** Runs the functions that say goodbye, each once; the app goes whatever they do. */
  runPreUninstall(input: { readonly site: Site; readonly crash?: Crash }): Promise<readonly Ran[]>;
  /** Atlassian's accounts, which are the same on all sites. */
  readonly accounts: Accounts;
  /** What an installation has used of key-value storage in the running minute. */
  kvsUsage(site: Site): Usage;
  /** What it has used since the host started. */
  kvsTotals(site: Site): Totals;
  /** Ends what runs: its events stay in their queue. */
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
  const { variables = {}, network = new Map(), timeoutMs, signer = createTokenSigner() } = options;
  const { resolverTimeout, triggerTimeout, preUninstallTimeout } = limits.invocation;
  installSeams();
  const handlers = resolveHandlers(manifest, options.handlers);
  const kvs = createKvs({ store, clock, ...options.kvs });
  const queues = createQueues({ manifest, store, clock, newId, ...options.queues });
  const accounts = createAccounts(clock);
  const world = { manifest, kvs, queues, accounts, clock, newId, log, app, variables, network, signer };
  const lives = new Set<Life>();
  let isClosed = false;

  async function run(site: Site, seconds: number, callee: Omit<Callee, 'timeoutMs'>, payload: unknown) {
    const handler = handlers.get(callee.functionKey);
    if (!handler) throw new InvocationError(`the manifest has no function with the key "${callee.functionKey}"`);
    const within = { timeoutMs: timeoutMs ?? seconds * 1000 };
    const { invocation, life } = startInvocation(world, site, { ...callee, ...within });
    lives.add(life);
    try {
      return await runFunction({ handler, payload, invocation, life, ...within });
    } finally {
      lives.delete(life);
    }
  }

  /** Without a user, and without anybody who reads the result. */
  async function runAlone(site: Site, seconds: number, callee: Omit<Callee, 'timeoutMs' | 'accountId'>): Promise<Ran> {
    try {
      const payload = backgroundPayload(site, callee.module.key, newId());
      await run(site, seconds, { ...callee, accountId: undefined }, payload);
      return { ok: true };
    } catch (error) {
      return { ok: false, error };
    }
  }

  const asyncEvents = createDelivery({
    queues,
    callConsumer: (site, { key, function: functionKey, timeoutSeconds }, { payload, chain, crash }) =>
      run(
        site,
        timeoutSeconds,
        { functionKey, module: { type: 'core:consumer', key }, accountId: undefined, chain, crash },
        payload,
      ),
    clock,
    isClosed: () => isClosed,
    warn: (message) => log({ atMs: clock(), level: 'warn', from: 'host', message }),
  });

  return {
    async invokeResolver({ site, accountId, moduleKey, functionKey, payload }) {
      const page = manifest.pages.find(({ key }) => key === moduleKey);
      if (page?.resolver === undefined) throw new InvocationError(`the page "${moduleKey}" has no resolver`);
      const call = checkedRequest({ functionKey, payload });
      const callee = { functionKey: page.resolver, module: { type: page.type, key: page.key }, accountId };
      const given = resolverPayload({ call, page, site, app, localId: newId() });
      return checkedResponse(await run(site, resolverTimeout.value, callee, given));
    },
    async deliverLifecycle({ site, event, installerAccountId }) {
      const payload = lifecyclePayload({ event, site, appId: manifest.appId, app, accountId: installerAccountId });
      for (const trigger of manifest.triggers.filter(({ events }) => events.includes(event))) {
        const module = { type: 'core:trigger', key: trigger.key };
        const callee = { functionKey: trigger.function, module, accountId: undefined };
        await run(site, triggerTimeout.value, callee, payload);
      }
    },
    asyncEvents,
    async runSchedule({ site, moduleKey, crash }) {
      const trigger = manifest.scheduledTriggers.find(({ key }) => key === moduleKey);
      if (!trigger) throw new Error(`The manifest has no scheduled trigger with the key "${moduleKey}".`);
      const module = { type: 'core:scheduledTrigger', key: moduleKey };
      const seconds = longTimeoutOf(manifest.functions, trigger.function);
      return runAlone(site, seconds, { functionKey: trigger.function, module, crash });
    },
    async runPreUninstall({ site, crash }) {
      const ran: Ran[] = [];
      for (const { key, function: functionKey } of manifest.preUninstalls) {
        const module = { type: 'core:preUninstall', key };
        ran.push(await runAlone(site, preUninstallTimeout.value, { functionKey, module, crash }));
      }
      return ran;
    },
    accounts,
    kvsUsage: ({ installationId }) => kvs.usage(installationId),
    kvsTotals: ({ installationId }) => kvs.totals(installationId),
    async close() {
      isClosed = true;
      for (const life of lives) life.kill();
      await store.close();
    },
  };
}
