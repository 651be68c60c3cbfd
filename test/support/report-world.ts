/** Reports from the page's call to the vendor's desk: the real packages, queue, storage and desk, and a clock that is moved. */
import { aSite } from './forge';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeResolver } from '@forge/resolver';
import type { DeskFaultSettings } from '../../host/desk/desk-faults';
import { stateOf } from '../../host/desk/ticket';
import { memoryStore } from '../../host/kvs/memory-store';
import type { LogEntry } from '../../host/log';
import type { Site } from '../../host/site';
import { parseManifest } from '../../host/manifest';
import { createPlatform } from '../../host/platform';
import type { ProblemReport, Reply } from '../../src/contract';
import { aDesk, deskVariables, serveLocally } from './desk';

// After the seams are there: @forge/api keeps the fetch that it finds.
const functions = await import('../../src/index');
const { createSend } = await import('../../src/platform/send');
const { createStore } = await import('../../src/platform/store');
const { createHourlyJob } = await import('../../src/resolvers/hourly-job');
const { createPreUninstall } = await import('../../src/resolvers/pre-uninstall');
const { createReportErrands } = await import('../../src/resolvers/report-errands');
const { queueErrands } = await import('../../src/resolvers/report-ports');
const { listReports } = await import('../../src/reports/list-reports');
const { retryReport } = await import('../../src/reports/retry-report');
const { sayGoodbye } = await import('../../src/reports/say-goodbye');
const { sendReport } = await import('../../src/reports/send-report');
const { withdrawReport } = await import('../../src/reports/withdraw-report');

const { DESK_URL } = deskVariables;
const MANIFEST = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');
export const morning = Date.parse('2026-11-23T09:00:00.000Z');

/** A Jira that knows one admin; all that the resolvers ask of Jira. */
export const jiraWithAdmin: Site['jira'] = {
  handle: async (_request, caller) =>
    Response.json({
      permissions: { ADMINISTER: { havePermission: caller.kind === 'user' && caller.accountId === 'admin' } },
    }),
};

/** A PNG's signature and some bytes: as much of a picture as the app looks at. */
const aPicture = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');

export const aProblem = (number = 1, changes: Partial<ProblemReport> = {}): ProblemReport => ({
  reportId: number.toString(16).padStart(32, '0'),
  urgency: 'medium',
  happened: 'I exported and got nothing.\nTwice.',
  email: 'jane@example.com',
  removed: [],
  policyVersion: '2.0',
  ...changes,
});
export const withPicture = { screenshot: { mime: 'image/png', picture: aPicture } } as const;

/** `timeLimitMs`: the app's patience with the desk, in real time, because an answer that never comes is waited for. */
export async function aReportWorld({
  timeLimitMs = 12_000,
  variables = deskVariables,
  queryLagMs = 0,
  timeoutMs,
  ...faults
}: Partial<DeskFaultSettings> & {
  timeLimitMs?: number;
  /** How long every function may run, in real time; else as long as the platform lets it. */
  timeoutMs?: number;
  variables?: Readonly<Record<string, string>>;
  queryLagMs?: number;
} = {}) {
  let nowMs = morning;
  let nextId = 0;
  let queueFails = false;
  const clock = { now: () => nowMs };
  const desk = aDesk({ clock: clock.now, ...faults });
  const server = await serveLocally(desk.handle);
  const store = createStore(clock);
  const memory = memoryStore();
  const site = aSite('acme', jiraWithAdmin);
  const log: LogEntry[] = [];
  const works: (() => Promise<unknown>)[] = [];
  const send = createSend(clock, { timeLimitMs });
  const errands = createReportErrands({ store, clock, send });
  const platform = createPlatform({
    manifest: parseManifest(MANIFEST, { APP_ID: 'ari:cloud:ecosystem::app/1', DESK_URL }),
    store: memory,
    handlers: {
      ...functions,
      ...errands,
      hourlyJob: createHourlyJob({ store, clock }),
      preUninstall: createPreUninstall({ store, clock, send }),
      resolver: makeResolver({ run: ({ payload }: { payload: { at: number } }) => works[payload.at]!() as never }),
    },
    clock: clock.now,
    newId: () => `id-${(nextId += 1)}`,
    log: (entry) => void log.push(entry),
    variables,
    network: new Map([[DESK_URL, server.url]]),
    kvs: { rates: 'counted', queryLagMs },
    queues: { fault: () => (queueFails ? 500 : undefined) },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const call = { site, moduleKey: 'openbook-export', functionKey: 'run' };

  /** Runs `inside` as a function that a page called. */
  async function run<T>(inside: () => Promise<T>, accountId = 'jane'): Promise<T> {
    return (await platform.invokeResolver({ ...call, accountId, payload: { at: works.push(inside) - 1 } })) as T;
  }

  const ports = (owner: string) => ({ store, clock, owner, queue: (id: string) => queueErrands([id]) });
  return {
    desk,
    platform,
    site,
    store,
    log,
    run,
    events: platform.asyncEvents(site),
    close: () => server.close(),
    /** Whether the platform refuses to queue anything. */
    failQueue: (fails: boolean) => void (queueFails = fails),
    now: clock.now,
    passes: (seconds: number) => void (nowMs += seconds * 1000),
    send: (report: ProblemReport, owner = 'jane') =>
      run(() => sendReport({ ...ports(owner), policyVersion: '2.0' }, report)),
    retry: (reportId: string, owner = 'jane') => run(() => retryReport(ports(owner), reportId)),
    withdraw: (reportId: string, owner = 'jane') => run(() => withdrawReport(ports(owner), reportId)),
    list: (owner = 'jane') => run(() => listReports(store, owner)),
    /** Calls a resolver function as the platform does. */
    call: <T>(functionKey: string, payload?: unknown, by = 'jane') =>
      run(async () => {
        const context = { accountId: by, principal: { accountId: by }, siteUrl: site.url };
        return (await functions.resolver({ call: { functionKey, payload }, context }, context)) as Reply<T>;
      }, by),
    /** Runs the errand of a report whatever the queue holds, also beside another one of it. */
    errand: (reportId: string) =>
      run(async () => void (await errands.deliverReport({ body: { reportId }, eventId: 'by hand' }))),
    uninstall: () => platform.runPreUninstall({ site }),
    /** What is done on uninstalling, with time as the test says. */
    sayGoodbye: (hasTime: () => boolean) => run(() => sayGoodbye({ store, clock, send, hasTime })),
    job: (how: { readonly crash?: { readonly afterCalls: number } } = {}) =>
      platform.runSchedule({ site, moduleKey: 'openbook-hourly', ...how }),
    /** Lets so much time go by in quarters of an hour, with what the platform does meanwhile. */
    async hours(hours: number) {
      for (let quarter = 0; quarter < hours * 4; quarter += 1) {
        await platform.asyncEvents(site).deliverDue();
        nowMs += 900_000;
        if (quarter % 4 === 3) await platform.runSchedule({ site, moduleKey: 'openbook-hourly' });
      }
      await platform.asyncEvents(site).deliverDue();
    },
    tickets: (reportId?: string) =>
      desk.records
        .tickets()
        .filter(({ fields }) => reportId === undefined || fields['customfield_10100'] === reportId)
        .map((ticket) => ({ ...ticket, state: stateOf(ticket) })),
    records: () =>
      [...memory.space(site.installationId, 'plain').scan('')].map(([key, record]) => ({ key, ...record })),
  };
}

export type ReportWorld = Awaited<ReturnType<typeof aReportWorld>>;
