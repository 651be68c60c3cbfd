/**
 * What the platform allows, as data: each limit with its unit and where it is written down. `D:` is a page under
 * developer.atlassian.com/platform/forge/, `P:` a file of a published @forge package. KB and MB are decimal, KiB binary
 * (host/UNVERIFIED.md, "Units").
 */
export type Limit = { readonly value: number; readonly unit: string; readonly source: string };

const kvs = 'D:limits-kvs-ce';
const invocation = 'D:limits-invocation';

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
    triggerTimeout: { value: 25, unit: 'seconds', source: 'P:@forge/lint, function-timeout linter' },
    logLines: { value: 100, unit: 'lines per minute of run time', source: invocation },
    logSize: { value: 200_000, unit: 'bytes per invocation', source: invocation },
    egressRequests: { value: 100, unit: 'requests per minute of run time', source: invocation },
  },
} as const satisfies Record<string, Record<string, Limit>>;

/** Which keys the store takes (D:storage-reference/kvs-errorhandling, INVALID_KEY). */
export const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
