/** The move from Connect, from the vendor's old backend to the site's storage: the real packages, and a clock that is moved. */
import { aSite } from './forge';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeResolver } from '@forge/resolver';
import { createLocalJWKSet } from 'jose';
import { connectPast } from '../../host/connect-past';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import { parseManifest } from '../../host/manifest';
import { createPlatform } from '../../host/platform';
import { createTokenSigner } from '../../host/remotes/invocation-token';
import { createTroubles, noTroubles } from '../../host/troubles';
import { createMoveAnswers, type MoveOptions } from '../../legacy-connect/answer-move';
import { createVerifier } from '../../legacy-connect/verify-invocation';
import type { Move, Reply } from '../../src/contract';
import { serveLocally } from './desk';

// After the seams are there: @forge/api keeps the fetch that it finds.
const functions = await import('../../src/index');
const { createSend } = await import('../../src/platform/send');
const { createStore } = await import('../../src/platform/store');
const { askForMove, createMoveJobs } = await import('../../src/resolvers/move');
const { keepTenant } = await import('../../src/tenant/keep-tenant');

export const ADDON_KEY = 'com.example.exporter';
export const CLIENT_KEY = 'client-key-of-acme';
const CONNECT_URL = 'https://old.openbook.example';
const APP_ID = 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111';
const MANIFEST = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');
/** One key for all worlds: making one takes longer than a move. */
const signer = createTokenSigner();
export const morning = Date.parse('2026-11-23T09:00:00.000Z');

export const aSavedExport = (number: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  id: `old-${String(number).padStart(5, '0')}`,
  name: `Open bugs ${number}`,
  jql: 'project = OBK and status != Done',
  columns: [{ id: 'key' }, { id: 'summary', header: 'Title' }],
  format: 'csv',
  ownerAccountId: '5b10a2844c20165700ede21g',
  createdAt: '2024-05-01T10:00:00.000Z',
  updatedAt: '2025-05-01T10:00:00.000Z',
  ...changes,
});

export const aUsageDay = (day: string, count = 7) => ({ day, exports: [{ format: 'csv', outcome: 'done', count }] });

/** As atlassian-connect-express keeps an installation. */
export const aClientInfo = (changes: Readonly<Record<string, unknown>> = {}) => ({
  key: ADDON_KEY,
  clientKey: CLIENT_KEY,
  sharedSecret: 'a-secret-that-must-stay',
  oauthClientId: 'an-oauth-client-that-must-stay',
  baseUrl: 'https://acme.example.com',
  productType: 'jira',
  ...changes,
});

/** What the old backend does with an answer that it has: nothing, or what a broken one would. */
export type Tamper = (body: unknown) => unknown;

export type OldData = {
  readonly savedExports: readonly unknown[];
  readonly dailyUsage: readonly unknown[];
  readonly record: unknown;
  /** Whether the framework noted the Forge installation with the tenant. */
  readonly isAssociated: boolean;
  /** How often Jira tells the clientKey. */
  readonly tells: number;
  readonly clientKey: string | null;
  /** The app's patience with the old backend, in real time, because an answer that never comes is waited for. */
  readonly timeLimitMs: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly backend: Partial<MoveOptions>;
  readonly rates: 'counted' | 'enforced';
};

export async function aMoveWorld({
  savedExports = [aSavedExport(1), aSavedExport(2), aSavedExport(3)],
  dailyUsage = [aUsageDay('2026-11-21'), aUsageDay('2026-11-22')],
  record = aClientInfo(),
  isAssociated = true,
  tells = 1,
  clientKey = CLIENT_KEY,
  timeLimitMs = 12_000,
  variables = { CONNECT_KEY: ADDON_KEY, CONNECT_URL },
  backend = {},
  rates = 'counted',
}: Partial<OldData> = {}) {
  let nowMs = morning;
  let nextId = 0;
  let tamper: Tamper = (body) => body;
  let jiraStatus = 200;
  const clock = { now: () => nowMs };
  const old = { savedExports, dailyUsage, record };
  const site = aSite('acme', {
    handle: async (request, caller) => {
      if (!new URL(request.url).pathname.startsWith('/rest/atlassian-connect/')) {
        const isAdmin = caller.kind === 'user' && caller.accountId === 'admin';
        return Response.json({ permissions: { ADMINISTER: { havePermission: isAdmin } } });
      }
      if (jiraStatus !== 200) return Response.json({}, { status: jiraStatus });
      const value = past.tell();
      return value === null ? Response.json({}, { status: 404 }) : Response.json({ key: 'reserved', value });
    },
  });
  const past = connectPast();
  past.set(clientKey, tells);
  const backendLog: string[] = [];
  const wire: string[] = [];
  const answers = createMoveAnswers({
    addonKey: ADDON_KEY,
    verify: createVerifier({
      appId: APP_ID,
      keys: createLocalJWKSet({ keys: [...(await signer.jwks()).keys] }),
      clock: clock.now,
    }),
    source: {
      record: async (asked) => (asked === CLIENT_KEY ? old.record : null),
      clientKeyOf: async (installationId) =>
        isAssociated && installationId.endsWith(`/${site.installationId}`) ? CLIENT_KEY : null,
      savedExports: async () => old.savedExports,
      dailyUsage: async () => old.dailyUsage,
    },
    cloudIdOf: async (baseUrl) => (baseUrl === 'https://acme.example.com' ? site.cloudId : 'cloud-globex'),
    log: (line) => void backendLog.push(line),
    clock: clock.now,
    ...backend,
  });
  const troubles = createTroubles({ ...noTroubles, retryAfterSeconds: null });
  const refusal = (status: 429 | 500) => new Response('<h1>Oops</h1>', { status });
  const server = await serveLocally((request) =>
    troubles.around(async () => {
      const name = new URL(request.url).pathname.endsWith('/page') ? 'page' : 'contents';
      const text = await request.text();
      const authorization = request.headers.get('authorization') ?? undefined;
      const answer = await answers({ name, authorization, body: JSON.parse(text) });
      const body = JSON.stringify(answer.status === 200 ? tamper(answer.body) : answer.body);
      wire.push(text, body);
      return new Response(body, { status: answer.status, headers: { 'content-type': 'application/json' } });
    }, refusal),
  );

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
  const call = async <T>(functionKey: string, by = 'admin') => {
    const context = { accountId: by, principal: { accountId: by } };
    return run(async () => (await functions.resolver({ call: { functionKey }, context }, context)) as Reply<T>, by);
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
    troubles,
    old,
    backendLog,
    /** What crossed between the app and the old backend, without the headers. */
    wire,
    close: () => server.close(),
    tamper: (how: Tamper) => void (tamper = how),
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
