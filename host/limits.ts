/**
 * What the platform allows, as data: each limit with its unit and where it is written down. `D:` is a page under
 * developer.atlassian.com/platform/forge/, `P:` a file of a published @forge package. KB and MB are decimal, KiB binary
 * (host/UNVERIFIED.md, "Units").
 */
export type Limit = { readonly value: number; readonly unit: string; readonly source: string };

const kvs = 'D:limits-kvs-ce';
const invocation = 'D:limits-invocation';
const events = 'D:limits-async-events';
const asyncEvents = 'D:runtime-reference/async-events-api';

export const limits = {
  kvs: {
    keyLength: { value: 500, unit: 'characters', source: kvs },
    valueSize: { value: 240 * 1024, unit: 'bytes of JSON', source: kvs },
    valueDepth: { value: 31, unit: 'nested objects and arrays', source: kvs },
    batchItems: { value: 25, unit: 'keys', source: 'D:storage-reference/entities-batch' },
    batchSetSize: { value: 4_000_000, unit: 'bytes of the request', source: 'D:storage-reference/entities-batch' },
    transactionItems: { value: 25, unit: 'keys', source: 'D:storage-reference/transactions' },
    transactionSize: { value: 4_000_000, unit: 'bytes of the request', source: 'D:storage-reference/transactions' },
    queryLimit: { value: 100, unit: 'records', source: 'D:storage-reference/kvs-api-query' },
    queryDefaultLimit: { value: 10, unit: 'records', source: 'D:storage-reference/kvs-api-query' },
    ttl: { value: 365 * 24 * 3600, unit: 'seconds', source: 'D:storage-reference/kvs-api' },
    requestRate: { value: 1000, unit: 'requests per second and installation', source: kvs },
    readRate: { value: 4000, unit: 'read units per minute and installation', source: kvs },
    writeRate: { value: 4000, unit: 'write units per minute and installation', source: kvs },
    rateUnit: { value: 10_000, unit: 'bytes, rounded up', source: kvs },
  },
  invocation: {
    invokeRequest: { value: 500_000, unit: 'bytes of JSON', source: invocation },
    invokeResponse: { value: 5_000_000, unit: 'bytes of JSON', source: invocation },
    resolverTimeout: { value: 25, unit: 'seconds', source: invocation },
    longTimeoutDefault: { value: 55, unit: 'seconds, of consumers and scheduled triggers', source: invocation },
    longTimeout: { value: 900, unit: 'seconds, of consumers and scheduled triggers', source: invocation },
    preUninstallTimeout: {
      value: 55,
      unit: 'seconds',
      source: 'D:manifest-reference/modules/pre-uninstall-trigger',
    },
    triggerTimeout: { value: 25, unit: 'seconds', source: 'P:@forge/lint, function-timeout linter' },
    logLines: { value: 100, unit: 'lines per minute of run time', source: invocation },
    logSize: { value: 200_000, unit: 'bytes per invocation', source: invocation },
    egressRequests: { value: 100, unit: 'requests per minute of run time', source: invocation },
    egressTimeout: { value: 180, unit: 'seconds a request', source: invocation },
    invocationTokenLife: { value: 60, unit: 'seconds', source: 'host/UNVERIFIED.md, "Remotes"' },
  },
  events: {
    pushItems: { value: 50, unit: 'events in one push', source: events },
    pushSize: { value: 200 * 1024, unit: 'bytes of JSON in one push', source: 'P:@forge/events, validators.js' },
    pushRate: { value: 500, unit: 'events per minute and installation', source: events },
    longEventSize: { value: 100_000, unit: 'bytes of JSON, of an event for a function over 55 s', source: events },
    chainPushes: { value: 1000, unit: 'pushes in what one first invocation set off', source: events },
    delay: { value: 900, unit: 'seconds', source: 'P:@forge/events, validators.js' },
    retryAfter: { value: 900, unit: 'seconds', source: asyncEvents },
    retryData: { value: 4_000, unit: 'bytes of JSON', source: events },
    retention: { value: 24 * 3600, unit: 'seconds after the push', source: asyncEvents },
    retentionExtension: { value: 72 * 3600, unit: 'seconds more, after an error of the platform', source: asyncEvents },
    backoff: { value: 900, unit: 'seconds between two tries, at most', source: asyncEvents },
  },
  accounts: {
    report: {
      value: 90,
      unit: 'accounts in one report',
      source: 'D:user-privacy-guidelines; P:@forge/api/out/privacy',
    },
    cycle: { value: 7, unit: 'days between two reports of an account', source: 'D:user-privacy-guidelines' },
  },
  schedules: {
    modules: { value: 5, unit: 'scheduled triggers', source: 'D:limits-scheduled-trigger' },
    fiveMinuteModules: { value: 1, unit: 'scheduled triggers', source: 'D:limits-scheduled-trigger' },
    firstRun: {
      value: 300,
      unit: 'seconds after the deployment, about',
      source: 'D:manifest-reference/modules/scheduled-trigger',
    },
  },
} as const satisfies Record<string, Record<string, Limit>>;

/** Which keys the store takes (D:storage-reference/kvs-errorhandling, INVALID_KEY). */
export const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
