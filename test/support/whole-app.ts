/**
 * The whole app as the platform runs it: manifest.yml, the functions of src/index, two sites, a support desk and a collector,
 * at a time that the test sets. What it wrote is read past every rule of the app.
 */
import { aSite } from './forge';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import { parseManifest } from '../../host/manifest';
import { createPlatform } from '../../host/platform';
import type { Site } from '../../host/site';
import type { Reply } from '../../src/contract';
import { aDesk, serveLocally } from './desk';
import { ADDON_KEY, anOldBackend, APP_ID, CLIENT_KEY, CONNECT_URL, jiraWithPast, signer } from './old-backend';
import { deskVariables } from './desk';
import { jiraWithAdmin } from './report-world';

// After the seams are there: @forge/api keeps the fetch that it finds.
const functions = await import('../../src/index');
const { resolvers } = await import('../../src/resolvers/resolver');

/** By their names, those of the manifest and those of the resolver. */
export const allFunctions: readonly string[] = [...Object.keys(functions), ...Object.keys(resolvers)];

const COLLECTOR_URL = 'https://collector.openbook.example';
const MANIFEST = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');
export const morning = Date.parse('2026-11-23T09:00:00.000Z');
const HOUR_MS = 3_600_000;
const EXPIRY_LAG_MS = 48 * HOUR_MS;

/** Only the time of day is the test's; what waits, waits in real time. */
function setTheTime(ms: number) {
  jest.useFakeTimers({
    now: ms,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

/** A request of a function that left the app. */
export type Arrived = {
  readonly at: 'jira' | 'desk' | 'collector';
  /** Such as `POST /rest/api/3/issue`. */
  readonly call: string;
  readonly body: string;
};

/** `hadConnect`: whether acme comes from the app on Connect, and its old backend is still there. */
export async function aWholeApp({
  withDesk = true,
  hadConnect = false,
}: { readonly withDesk?: boolean; readonly hadConnect?: boolean } = {}) {
  setTheTime(morning);
  const desk = aDesk({ clock: Date.now });
  const arrived: Arrived[] = [];
  const noting = (at: Arrived['at'], answer: (request: Request) => Promise<Response>) => async (request: Request) => {
    const { method, url } = request;
    arrived.push({ at, call: `${method} ${new URL(url).pathname}`, body: await request.clone().text() });
    return answer(request);
  };
  const [deskServer, collectorServer] = await Promise.all([
    serveLocally(noting('desk', desk.handle)),
    serveLocally(noting('collector', async () => new Response(null, { status: 204 }))),
  ]);
  const memory = memoryStore();
  const log: LogEntry[] = [];
  const called = new Set<string>();
  const jira: Site['jira'] = {
    handle: (request, caller) => noting('jira', (asked) => jiraWithAdmin.handle(asked, caller))(request),
  };
  const sites = {
    acme: aSite('acme', hadConnect ? jiraWithPast(jira, CLIENT_KEY, 1) : jira),
    globex: aSite('globex', jira),
  };
  const old = await anOldBackend({ site: sites.acme, now: Date.now });
  const ofConnect: Readonly<Record<string, string>> = hadConnect ? { CONNECT_KEY: ADDON_KEY, CONNECT_URL } : {};
  const platform = createPlatform({
    manifest: parseManifest(MANIFEST, {
      APP_ID,
      DESK_URL: deskVariables.DESK_URL,
      COLLECTOR_URL,
      ...ofConnect,
    }),
    store: memory,
    handlers: Object.fromEntries(
      Object.entries(functions).map(([name, run]) => [
        name,
        (...given: readonly never[]) => (called.add(name), (run as (...all: readonly never[]) => unknown)(...given)),
      ]),
    ),
    log: (entry) => void log.push(entry),
    variables: { ...(withDesk ? deskVariables : {}), COLLECTOR_URL, ...ofConnect },
    // The platform deletes expired records up to 48 hours late; here it always does.
    kvs: { expiryLagMs: EXPIRY_LAG_MS },
    network: new Map([
      [deskVariables.DESK_URL, deskServer.url],
      [COLLECTOR_URL, collectorServer.url],
      [CONNECT_URL, old.url],
    ]),
    signer,
  });
  const lying = (at: Site, kind: 'plain' | 'secret') =>
    [...memory.space(at.installationId, kind).scan('')]
      .filter(([, { expiresAtMs = Infinity }]) => Date.now() < expiresAtMs + EXPIRY_LAG_MS)
      .map(([key, record]) => ({ key, ...record }));
  const passes = (ms: number) => void jest.setSystemTime(Date.now() + ms);

  async function call<T>(functionKey: string, payload?: unknown, { at = sites.acme, by = 'admin' } = {}) {
    called.add(functionKey);
    const module = { site: at, moduleKey: 'openbook-admin', accountId: by };
    return (await platform.invokeResolver({ ...module, functionKey, payload: payload ?? {} })) as Reply<T>;
  }

  return {
    platform,
    desk,
    old,
    sites,
    log,
    /** What the functions asked of Jira, and what they sent to the vendor, in order. */
    arrived,
    /** The functions of the manifest and of the resolver that were called so far. */
    called,
    call,
    /** As `call`; throws what is refused. */
    async ok<T>(functionKey: string, payload?: unknown, how: { at?: Site; by?: string } = {}): Promise<T> {
      const reply = await call<T>(functionKey, payload, how);
      if (reply.ok) return reply.value;
      throw new Error(`${functionKey}: ${reply.code} ${reply.message}`);
    },
    passes,
    deliver: (at: Site = sites.acme) => platform.asyncEvents(at).deliverDue(),
    daily: (at: Site = sites.acme) => platform.runSchedule({ site: at, moduleKey: 'openbook-daily' }),
    /** Lets hours go by, with what the platform does meanwhile. */
    async hours(hours: number, at: Site = sites.acme) {
      for (let hour = 0; hour < hours; hour += 1) {
        for (let quarter = 0; quarter < 4; quarter += 1) {
          await platform.asyncEvents(at).deliverDue();
          passes(HOUR_MS / 4);
        }
        await platform.runSchedule({ site: at, moduleKey: 'openbook-hourly' });
        await platform.runSchedule({ site: at, moduleKey: 'openbook-move' });
      }
      await platform.asyncEvents(at).deliverDue();
    },
    /** Lays a record into storage, past every rule: as if a function that is not called here had written it. */
    lay: (key: string, value: unknown, at: Site = sites.acme) =>
      memory.space(at.installationId, 'plain').put(key, { value, createdAtMs: Date.now(), updatedAtMs: Date.now() }),
    /** What lies in storage, past every rule: key and value. */
    raw: (at: Site = sites.acme, kind: 'plain' | 'secret' = 'plain') =>
      lying(at, kind).map(({ key, value }) => ({ key, value })),
    /** The same with when it was written and when it expires. */
    lying: (at: Site = sites.acme) => lying(at, 'plain'),
    async close() {
      jest.useRealTimers();
      await Promise.all([deskServer.close(), collectorServer.close(), old.close()]);
    },
  };
}

export type WholeApp = Awaited<ReturnType<typeof aWholeApp>>;
