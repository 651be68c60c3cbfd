/** The move from Connect, from the vendor's old backend to the site's storage: the real packages, and a clock that is moved. */
import { aSite } from './forge';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeResolver } from '@forge/resolver';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import { parseManifest } from '../../host/manifest';
import { createPlatform } from '../../host/platform';
import type { Move, Reply } from '../../src/contract';
import {
  ADDON_KEY,
  anOldBackend,
  APP_ID,
  CLIENT_KEY,
  CONNECT_URL,
  isAboutConnect,
  jiraWithPast,
  signer,
  type OldBackend,
} from './old-backend';
import { jiraWithAdmin } from './report-world';

export { ADDON_KEY, aClientInfo, aSavedExport, aUsageDay, CLIENT_KEY, type Tamper } from './old-backend';

// After the seams are there: @forge/api keeps the fetch that it finds.
const functions = await import('../../src/index');
const { createSend } = await import('../../src/platform/send');
const { createStore } = await import('../../src/platform/store');
const { askForMove, createMoveJobs } = await import('../../src/resolvers/move');
const { keepTenant } = await import('../../src/tenant/keep-tenant');

const MANIFEST = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');
export const morning = Date.parse('2026-11-23T09:00:00.000Z');

export type OldData = Omit<OldBackend, 'options'> & {
  /** How often Jira tells the clientKey. */
  readonly tells: number;
  readonly clientKey: string | null;
  /** The app's patience with the old backend, in real time, because an answer that never comes is waited for. */
  readonly timeLimitMs: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly backend: OldBackend['options'];
  readonly rates: 'counted' | 'enforced';
};

export async function aMoveWorld({
  tells = 1,
  clientKey = CLIENT_KEY,
  timeLimitMs = 12_000,
  variables = { CONNECT_KEY: ADDON_KEY, CONNECT_URL },
  backend = {},
  rates = 'counted',
  ...data
}: Partial<OldData> = {}) {
  let nowMs = morning;
  let nextId = 0;
  let jiraStatus = 200;
  const clock = { now: () => nowMs };
  const jira = jiraWithPast(jiraWithAdmin, clientKey, tells);
  const site = aSite('acme', {
    handle: async (request, caller) =>
      isAboutConnect(request) && jiraStatus !== 200
        ? Response.json({}, { status: jiraStatus })
        : jira.handle(request, caller),
  });
  const server = await anOldBackend({ site, now: clock.now }, { ...data, options: backend });

  const store = createStore(clock);
  const memory = memoryStore();
  const log: LogEntry[] = [];
  const works: (() => Promise<unknown>)[] = [];
  let pausedMs = 0;
  const jobs = createMoveJobs({
    store,
    clock,
    send: createSend(clock, { timeLimitMs }),
    pause: async (ms) => {
      pausedMs += ms;
      nowMs += ms;
    },
  });
  const platform = createPlatform({
    manifest: parseManifest(MANIFEST, { APP_ID, CONNECT_KEY: ADDON_KEY, CONNECT_URL }),
    store: memory,
    handlers: {
      ...functions,
      ...jobs,
      resolver: makeResolver({ run: ({ payload }: { payload: { at: number } }) => works[payload.at]!() as never }),
    },
    clock: clock.now,
    newId: () => `id-${(nextId += 1)}`,
    log: (entry) => void log.push(entry),
    variables,
    network: new Map([[CONNECT_URL, server.url]]),
    signer,
    kvs: { rates },
  });

  /** Runs `inside` as a function that a page called. */
  async function run<T>(inside: () => Promise<T>, accountId = 'admin'): Promise<T> {
    const call = { site, moduleKey: 'openbook-export', functionKey: 'run', accountId };
    return (await platform.invokeResolver({ ...call, payload: { at: works.push(inside) - 1 } })) as T;
  }
  const call = async <T>(functionKey: string, by = 'admin', payload: unknown = undefined) => {
    const context = { accountId: by, principal: { accountId: by } };
    const request = { call: { functionKey, payload }, context };
    return run(async () => (await functions.resolver(request as never, context)) as Reply<T>, by);
  };
  const events = platform.asyncEvents(site);

  await run(() =>
    keepTenant(store, {
      type: 'installed',
      cloudId: site.cloudId,
      installationId: site.installationId,
      appVersion: '2.0.0',
      environment: 'PRODUCTION',
      policyVersion: '2.0',
      at: '2026-11-23T08:00:00.000Z',
    }),
  );

  return {
    platform,
    site,
    store,
    log,
    run,
    call,
    events,
    troubles: server.troubles,
    old: server.old,
    backendLog: server.log,
    wire: server.wire,
    close: server.close,
    tamper: server.tamper,
    jiraAnswers: (status: number) => void (jiraStatus = status),
    now: clock.now,
    pausedMs: () => pausedMs,
    passes: (seconds: number) => void (nowMs += seconds * 1000),
    ask: () => run(() => askForMove('installation')),
    schedule: (crash?: { readonly afterCalls: number }) =>
      platform.runSchedule({ site, moduleKey: 'openbook-move', ...(crash ? { crash } : {}) }),
    /** Lets so much time go by in quarters of an hour, with what the platform does meanwhile. */
    async hours(hours: number) {
      for (let quarter = 0; quarter < hours * 4; quarter += 1) {
        await events.deliverDue();
        nowMs += 900_000;
        if (quarter % 4 === 3) await platform.runSchedule({ site, moduleKey: 'openbook-move' });
      }
      await events.deliverDue();
    },
    async move(): Promise<Move> {
      const reply = await call<Move>('showMove');
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
    records: (kind = '') =>
      [...memory.space(site.installationId, 'plain').scan(kind)].map(([key, { value }]) => ({ key, value })),
  };
}

export type MoveWorld = Awaited<ReturnType<typeof aMoveWorld>>;
