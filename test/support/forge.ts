/**
 * The platform under a unit test of src: the real @forge packages over a store in memory. Import this module before
 * anything of src, so that the seams are there when the packages load. (Jest loads CommonJS packages earlier, when it links:
 * a test that goes through `fetch` of @forge/api imports what it tests with `await import`.)
 */
import { randomUUID } from 'node:crypto';
import { createAccounts } from '../../host/accounts/accounts';
import { startInvocation } from '../../host/functions/start-invocation';
import { createKvs, type KvsOptions } from '../../host/kvs/kvs';
import { memoryStore } from '../../host/kvs/memory-store';
import type { Totals, Usage } from '../../host/kvs/rates';
import type { SpaceKind, Store, StoredRecord } from '../../host/kvs/store';
import type { LogEntry } from '../../host/log';
import { parseManifest, type HostManifest } from '../../host/manifest';
import { localApp } from '../../host/platform';
import { createQueues } from '../../host/queues/queues';
import { createTokenSigner } from '../../host/remotes/invocation-token';
import { installSeams } from '../../host/seams/install-seams';
import { runInInvocation } from '../../host/seams/invocation';
import type { Network } from '../../host/seams/network';
import type { JiraBackend, Site } from '../../host/site';

installSeams();

export type ForgeOptions = Partial<Omit<KvsOptions, 'store' | 'clock'>> & {
  readonly store?: Store;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly manifest?: HostManifest;
  /** Forge environment variables. Default none. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Addresses that a server of this machine answers for. Default none. */
  readonly network?: Network;
};

export type Forge = {
  /** Runs `work` as a function that was called on `site`, by `accountId` when there is a user. */
  as<T>(site: Site, work: () => T | Promise<T>, accountId?: string): Promise<T>;
  /** What lies in the store for a site, expired or not, ascending by key: for assertions, past every rule. */
  records(site: Site, kind?: SpaceKind): readonly (StoredRecord & { readonly key: string })[];
  usage(site: Site): Usage;
  totals(site: Site): Totals;
  /** What functions and the host printed. */
  readonly log: readonly LogEntry[];
};

/** Rates are counted and not enforced unless asked for, because a test's clock may stand still. */
export function startForge({
  store = memoryStore(),
  now = Date.now,
  manifest = parseManifest(minimalManifest),
  variables = {},
  network = new Map(),
  ...kvsOptions
}: ForgeOptions = {}): Forge {
  const log: LogEntry[] = [];
  const kvs = createKvs({ store, clock: now, rates: 'counted', ...kvsOptions });
  const world = {
    manifest,
    kvs,
    queues: createQueues({ manifest, store, clock: now, newId: randomUUID }),
    accounts: createAccounts(now),
    clock: now,
    newId: randomUUID,
    log: (entry: LogEntry) => void log.push(entry),
    app: localApp,
    variables,
    network,
    signer: createTokenSigner(),
  };
  return {
    async as(site, work, accountId) {
      const callee = {
        functionKey: 'test',
        module: { type: 'jira:globalPage', key: 'test' },
        accountId,
        timeoutMs: 25_000,
      };
      const { invocation, life } = startInvocation(world, site, callee);
      try {
        return await runInInvocation(invocation, async () => work());
      } finally {
        life.end();
      }
    },
    records: ({ installationId }, kind = 'plain') =>
      [...store.space(installationId, kind).scan('')].map(([key, record]) => ({ key, ...record })),
    usage: ({ installationId }) => kvs.usage(installationId),
    totals: ({ installationId }) => kvs.totals(installationId),
    log,
  };
}

/** A site whose ids follow from its name. Its Jira answers nothing unless given. */
export function aSite(name = 'acme', jira: JiraBackend = silentJira): Site {
  return {
    name,
    cloudId: `cloud-${name}`,
    installationId: `installation-${name}`,
    url: `https://${name}.example.com`,
    jira,
  };
}

const silentJira: JiraBackend = {
  handle: async () => {
    throw new Error('This test gave its site no Jira.');
  },
};

const minimalManifest = `
app: { id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111 }
permissions: { scopes: [read:jira-work, read:jira-user, storage:app] }
modules: {}
`;
