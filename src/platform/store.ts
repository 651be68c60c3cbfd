import { ForgeKvsAPIError, kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { AppError } from '../app-error';
import { checkRecord } from '../inventory/check-record';
import type { RecordKind, ValueOf } from '../inventory/record-kind';
import { systemClock, type Clock } from './clock';
import { recordsPerReply } from './records-per-reply';
import { STORE_LIMITS } from './store-limits';

export type StoredRecord<K extends RecordKind> = { readonly id: string; readonly value: ValueOf<K> };
export type Page<K extends RecordKind> = { readonly records: readonly StoredRecord<K>[]; readonly cursor?: string };

/**
 * A record as it lies in storage, expired or not. Of the instants, in milliseconds since 1970, those that the platform tells:
 * a query is documented to tell when a record expires (storage-reference/kvs-api-query), and asked for the others as well.
 */
export type LyingRecord<K extends RecordKind> = StoredRecord<K> & {
  readonly createdAtMs?: number;
  readonly updatedAtMs?: number;
  readonly expiresAtMs?: number;
  /** Of the value as JSON in UTF-8. */
  readonly bytes: number;
};
export type LyingPage<K extends RecordKind> = {
  readonly records: readonly LyingRecord<K>[];
  readonly cursor?: string;
};

/**
 * The one door to Forge storage. It takes a record kind and a value, keeps it under `<kind>:<id>` with the expiry that the
 * inventory declares, and refuses what the inventory does not declare before anything is written.
 *
 * Every method throws AppError: UNDECLARED_DATA, BAD_INPUT (an id that storage cannot hold), TOO_LARGE, RATE_LIMITED,
 * NO_PERMISSION (the app itself has none), or UNEXPECTED with the platform's error as its cause.
 *
 * The platform deletes expired records up to 48 hours late; the door hides them from the moment they expire, except from
 * `create`, which still meets them as a CONFLICT, and from `inspect`, which shows what lies there. So an expiry is no lock.
 */
export type Store = {
  /**
   * Writes the record, over any there is. Its retention starts anew, but ends at `untilMs` (milliseconds since 1970) where
   * that is sooner.
   */
  put<K extends RecordKind>(kind: K, id: string, value: ValueOf<K>, untilMs?: number): Promise<void>;
  /** Writes the record if there is none; else throws CONFLICT and changes nothing. `untilMs` as for `put`. */
  create<K extends RecordKind>(kind: K, id: string, value: ValueOf<K>, untilMs?: number): Promise<void>;
  /** The value; throws NOT_FOUND where there is none. Strongly consistent. */
  get<K extends RecordKind>(kind: K, id: string): Promise<ValueOf<K>>;
  /** The value, or null where there is none. Strongly consistent. */
  find<K extends RecordKind>(kind: K, id: string): Promise<ValueOf<K> | null>;
  /**
   * One page in the order of the ids, of those that begin with `prefix`; eventually consistent. The last page has no cursor;
   * never keep a cursor.
   */
  list<K extends RecordKind>(
    kind: K,
    page?: { readonly prefix?: string; readonly limit?: number; readonly cursor?: string },
  ): Promise<Page<K>>;
  /**
   * As `list`, but of everything that lies there, with what the platform knows of it: for showing, counting and erasing.
   * A page has as many records as surely fit into one reply of a function, 100 at most.
   */
  inspect<K extends RecordKind>(
    kind: K,
    page?: { readonly prefix?: string; readonly limit?: number; readonly cursor?: string },
  ): Promise<LyingPage<K>>;
  /** Removes the record; where there is none, nothing happens. */
  remove(kind: RecordKind, id: string): Promise<void>;
  /** Removes many records; not atomic. Throws with the number that failed; doing it again is safe. */
  removeMany(kind: RecordKind, ids: readonly string[]): Promise<void>;
  /** Writes many records, all checked before the first is written; not atomic. Throws with the number that failed. */
  batch<K extends RecordKind>(kind: K, records: readonly StoredRecord<K>[]): Promise<void>;
};

type TtlUnit = 'SECONDS' | 'DAYS';

export function createStore(clock: Clock): Store {
  /** Forge refuses a time to live of less than a second. */
  const expiryOf = ({ retention }: RecordKind, untilMs = Infinity): { ttl?: { value: number; unit: TtlUnit } } => {
    const seconds = Math.max(1, Math.floor((untilMs - clock.now()) / 1000));
    if ('days' in retention && retention.days * 86_400 <= seconds)
      return { ttl: { value: retention.days, unit: 'DAYS' } };
    return seconds === Infinity ? {} : { ttl: { value: seconds, unit: 'SECONDS' } };
  };

  const find: Store['find'] = (kind, id) =>
    platform(async () => {
      const found = await kvs.get<ValueOf<typeof kind>>(keyOf(kind, id), withExpiry());
      return found === undefined || isExpired(found, clock) ? null : found.value;
    });

  return {
    find,

    put: (kind, id, value, untilMs) =>
      platform(async () => kvs.set(keyOf(kind, id), checked(kind, value), expiryOf(kind, untilMs))),

    create: (kind, id, value, untilMs) =>
      platform(async () =>
        kvs.set(keyOf(kind, id), checked(kind, value), { ...expiryOf(kind, untilMs), keyPolicy: 'FAIL_IF_EXISTS' }),
      ),

    async get(kind, id) {
      const value = await find(kind, id);
      if (value === null) throw new AppError('NOT_FOUND', `There is no ${kind.title.toLowerCase()} with this id.`);
      return value;
    },

    list: (kind, { limit = STORE_LIMITS.pageRecords, ...page } = {}) =>
      platform(async () => {
        const { results, nextCursor } = await query(kind, { limit, ...page }, [MetadataField.EXPIRE_TIME]);
        const records = results
          .filter((result) => !isExpired(result, clock))
          .map(({ key, value }) => ({ id: idIn(kind, key), value }));
        return nextCursor === undefined ? { records } : { records, cursor: nextCursor };
      }),

    inspect: (kind, { limit = STORE_LIMITS.pageRecords, ...page } = {}) =>
      platform(async () => {
        const most = Math.min(limit, recordsPerReply(kind));
        const { results, nextCursor } = await query(kind, { limit: most, ...page }, Object.values(MetadataField));
        const records = results.map((result) => lyingRecord(kind, result));
        return nextCursor === undefined ? { records } : { records, cursor: nextCursor };
      }),

    remove: (kind, id) => platform(async () => kvs.delete(keyOf(kind, id))),

    removeMany: (kind, ids) =>
      platform(async () => {
        const items = ids.map((id) => ({ key: keyOf(kind, id) }));
        for (let from = 0; from < items.length; from += STORE_LIMITS.batchItems) {
          const { failedKeys } = await kvs.batchDelete(items.slice(from, from + STORE_LIMITS.batchItems));
          if (failedKeys.length > 0) throw failedBatch(kind, failedKeys, 'removed');
        }
      }),

    batch: (kind, records) =>
      platform(async () => {
        const items = records.map(({ id, value }) => ({
          key: keyOf(kind, id),
          value: checked(kind, value),
          options: expiryOf(kind),
        }));
        for (let from = 0; from < items.length; from += STORE_LIMITS.batchItems) {
          const { failedKeys } = await kvs.batchSet(items.slice(from, from + STORE_LIMITS.batchItems));
          if (failedKeys.length > 0) throw failedBatch(kind, failedKeys, 'kept');
        }
      }),
  };
}

export const store = createStore(systemClock);

const withExpiry = () => ({ metadataFields: [MetadataField.EXPIRE_TIME] });

async function query<K extends RecordKind>(
  kind: K,
  { prefix = '', limit, cursor }: { readonly prefix?: string; readonly limit: number; readonly cursor?: string },
  metadataFields: MetadataField[],
): Promise<{ readonly results: readonly QueryResult<ValueOf<K>>[]; readonly nextCursor?: string }> {
  // A fresh object each time: the query builder keeps it and writes where, limit and cursor into it (kvs/out/query.js).
  const builder = kvs
    .query({ metadataFields })
    .where('key', WhereConditions.beginsWith(`${kind.name}:${prefix}`))
    .limit(limit);
  return (cursor === undefined ? builder : builder.cursor(cursor)).getMany<ValueOf<K>>();
}

/** What of it only the typings of `get` name, queries may tell as well. */
type QueryResult<V> = {
  readonly key: string;
  readonly value: V;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  readonly expireTime?: string;
};

const idIn = ({ name }: RecordKind, key: string): string => key.slice(name.length + 1);

function lyingRecord<K extends RecordKind>(kind: K, result: QueryResult<ValueOf<K>>): LyingRecord<K> {
  const { key, value, createdAt, updatedAt, expireTime } = result;
  return {
    id: idIn(kind, key),
    value,
    bytes: bytesOf(value),
    ...(createdAt === undefined ? {} : { createdAtMs: createdAt }),
    ...(updatedAt === undefined ? {} : { updatedAtMs: updatedAt }),
    ...(expireTime === undefined ? {} : { expiresAtMs: Date.parse(expireTime) }),
  };
}

function keyOf(kind: RecordKind, id: string): string {
  if (kind.place !== 'key-value storage') {
    throw new AppError('UNDECLARED_DATA', `Nothing was kept: the inventory places "${kind.name}" in ${kind.place}.`);
  }
  const key = `${kind.name}:${id}`;
  if (id.length === 0 || key.length > STORE_LIMITS.keyCharacters || !STORE_LIMITS.keyPattern.test(key)) {
    throw new AppError(
      'BAD_INPUT',
      `An id of kind "${kind.name}" must have 1 to ${STORE_LIMITS.keyCharacters - kind.name.length - 1} ` +
        'characters, each a letter, a digit or one of : . _ # -',
    );
  }
  return key;
}

function checked<K extends RecordKind>(kind: K, value: ValueOf<K>): ValueOf<K> {
  checkRecord(kind, value);
  const bytes = bytesOf(value);
  if (bytes > STORE_LIMITS.valueBytes) {
    throw new AppError(
      'TOO_LARGE',
      `Nothing was kept: this ${kind.title.toLowerCase()} has ${bytes} bytes and Forge stores at most ` +
        `${STORE_LIMITS.valueBytes}. Make it shorter.`,
    );
  }
  return value;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

function isExpired({ expireTime }: { readonly expireTime?: string }, clock: Clock): boolean {
  return expireTime !== undefined && Date.parse(expireTime) <= clock.now();
}

/** The codes with which the platform throttles (storage-reference/kvs-errorhandling). */
const THROTTLED = ['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS', 'REQUEST_THROTTLED'];

async function platform<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw isForbidden(error)
      ? notPermitted(error)
      : asAppError(error, error instanceof ForgeKvsAPIError ? error.code : '');
  }
}

const isForbidden = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && [401, 403].includes(error.responseDetails.status);

const notPermitted = (cause: unknown): AppError =>
  new AppError('NO_PERMISSION', 'Atlassian does not let Openbook at its storage yet. Try again in a minute.', {
    cause,
  });

function asAppError(cause: unknown, code: string): AppError {
  if (code === 'KEY_CONFLICT') return new AppError('CONFLICT', 'There is one with this id already.', { cause });
  if (THROTTLED.includes(code)) {
    return new AppError('RATE_LIMITED', 'Forge storage is busy for this site. Try again in a minute.', { cause });
  }
  if (code === 'INVALID_CURSOR') {
    return new AppError('BAD_INPUT', 'This page of the list is no longer there. Start again from the first.', {
      cause,
    });
  }
  return new AppError('UNEXPECTED', 'Forge storage did not answer as expected. Try again in a minute.', { cause });
}

function failedBatch(
  kind: RecordKind,
  failed: readonly { readonly error: { readonly code: string } }[],
  done: 'kept' | 'removed',
): AppError {
  const cause = new Error(`batch: ${failed.map(({ error }) => error.code).join(', ')}`);
  const { code } = asAppError(cause, failed[0]?.error.code ?? '');
  return new AppError(code, `${failed.length} records of kind "${kind.name}" were not ${done}. Try again.`, { cause });
}
