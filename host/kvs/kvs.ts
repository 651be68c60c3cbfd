import { limits } from '../limits';
import { NotEmulatedError } from '../not-emulated';
import { createRates } from '../rates';
import { batchDelete } from './actions/batch-delete';
import { batchGet } from './actions/batch-get';
import { batchSet } from './actions/batch-set';
import { remove } from './actions/delete';
import { get } from './actions/get';
import { query } from './actions/query';
import { set } from './actions/set';
import { transaction } from './actions/transaction';
import { keyspace, type Change, type Keyspace } from './keyspace';
import { KvsError } from './kvs-error';
import { rateLimits, unitsOf, type RateKind, type Totals, type Usage } from './rates';
import type { SpaceKind, Store } from './store';

type Action = {
  readonly space: SpaceKind;
  readonly kind: 'read' | 'write';
  /** The largest request, in bytes, where the operation has a limit of its own. */
  readonly mostBytes?: number;
  readonly run: (keyspace: Keyspace, body: unknown) => unknown;
};

/** Every operation that is emulated, by its path on the wire (P:@forge/kvs/out/storage-api.js). */
const actions: Readonly<Record<string, Action>> = {
  '/api/v1/get': { space: 'plain', kind: 'read', run: get },
  '/api/v1/set': { space: 'plain', kind: 'write', run: set },
  '/api/v1/delete': { space: 'plain', kind: 'write', run: remove },
  '/api/v1/query': { space: 'plain', kind: 'read', run: query },
  '/api/v1/batch/get': { space: 'plain', kind: 'read', run: batchGet },
  '/api/v1/batch/set': { space: 'plain', kind: 'write', mostBytes: limits.kvs.batchSetSize.value, run: batchSet },
  '/api/v1/batch/delete': { space: 'plain', kind: 'write', run: batchDelete },
  '/api/v1/transaction': {
    space: 'plain',
    kind: 'write',
    mostBytes: limits.kvs.transactionSize.value,
    run: transaction,
  },
  '/api/v1/secret/get': { space: 'secret', kind: 'read', run: get },
  '/api/v1/secret/set': { space: 'secret', kind: 'write', run: set },
  '/api/v1/secret/delete': { space: 'secret', kind: 'write', run: remove },
};

export type KvsOptions = {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How long expired records stay visible; the platform may take 48 hours. Default 0. */
  readonly expiryLagMs?: number;
  /** How far behind queries are; a get never is. Default 0. */
  readonly queryLagMs?: number;
  /** `counted` keeps the numbers and refuses nothing. Default `enforced`. */
  readonly rates?: 'enforced' | 'counted';
  /** Makes a request fail as the platform would; undefined lets it through. */
  readonly fault?: (call: KvsCall) => KvsFault | undefined;
};

export type KvsCall = { readonly installationId: string; readonly path: string };
export type KvsFault = { readonly status: number; readonly code: string; readonly message: string };

export type Kvs = {
  /** Answers a request of `@forge/kvs`: 2xx with JSON or nothing, else `{code, message}`. What is not emulated throws. */
  handle(call: KvsCall, body: string): Promise<Response>;
  usage(installationId: string): Usage;
  totals(installationId: string): Totals;
};

/** The key-value store of the platform, over a backing store. */
export function createKvs(options: KvsOptions): Kvs {
  const { store, clock = Date.now, expiryLagMs = 0, queryLagMs = 0, fault } = options;
  const rates = createRates(rateLimits, { enforce: options.rates !== 'counted' });
  const unsettled = new Map<string, Change[]>();

  function charge(installationId: string, kind: RateKind, units: number) {
    if (!rates.charge(installationId, kind, units, clock())) {
      throw new KvsError(429, 'TOO_MANY_REQUESTS', 'The installation has used up its requests; try again in a minute.');
    }
  }

  function keyspaceOf(installationId: string, kind: SpaceKind): Keyspace {
    const nowMs = clock();
    const changes = (unsettled.get(installationId) ?? []).filter(({ atMs }) => atMs > nowMs - queryLagMs);
    unsettled.set(installationId, changes);
    const seen = kind === 'plain' ? changes : [];
    return keyspace(store.space(installationId, kind), { nowMs, expiryLagMs, queryLagMs, unsettled: seen });
  }

  async function answer({ installationId, path }: KvsCall, body: string): Promise<Response> {
    const action = actions[path];
    if (!action) throw new NotEmulatedError(path);
    charge(installationId, 'request', 1);
    const bytes = Buffer.byteLength(body);
    if (bytes > (action.mostBytes ?? Infinity)) {
      throw new KvsError(400, 'MAX_SIZE', 'The request has exceeded the maximum size limit.');
    }
    const records = keyspaceOf(installationId, action.space);
    if (action.kind === 'write') {
      charge(installationId, 'write', unitsOf(bytes));
      return reply(JSON.stringify(records.atomically(() => action.run(records, JSON.parse(body)))));
    }
    charge(installationId, 'read', 1); // a miss counts too; what is read beyond a unit is known only afterwards
    const result = JSON.stringify(action.run(records, JSON.parse(body)));
    charge(installationId, 'read', unitsOf(Buffer.byteLength(result)) - 1);
    return reply(result);
  }

  return {
    async handle(call, body) {
      const failure = fault?.(call);
      if (failure) return refusal(failure);
      try {
        return await answer(call, body);
      } catch (error) {
        if (error instanceof KvsError) return refusal(error);
        throw error;
      }
    },
    usage: (installationId) => ({
      readUnits: rates.used(installationId, 'read', clock()),
      writeUnits: rates.used(installationId, 'write', clock()),
      requestsThisSecond: rates.used(installationId, 'request', clock()),
    }),
    totals: (installationId) => ({
      requests: rates.total(installationId, 'request'),
      readUnits: rates.total(installationId, 'read'),
      writeUnits: rates.total(installationId, 'write'),
    }),
  };
}

const reply = (json: string | undefined) =>
  json === undefined
    ? new Response(null, { status: 204 })
    : new Response(json, { status: 200, headers: { 'content-type': 'application/json' } });

const refusal = ({ status, code, message }: KvsFault) => Response.json({ code, message }, { status });
