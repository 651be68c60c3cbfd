import type { Space, StoredRecord } from './store';

/** What a keyspace needs to know beside the records. */
export type KeyspaceTime = {
  readonly nowMs: number;
  /** How long an expired record stays visible. The platform takes up to 48 hours (D:storage-reference/kvs-api, TTL). */
  readonly expiryLagMs: number;
  /** How far queries see into the past; they are eventually consistent, a get is not (D:storage-reference/kvs-api-query). */
  readonly queryLagMs: number;
  /** The writes of this installation that queries may not see yet, oldest first; the keyspace appends to it. */
  readonly unsettled: Change[];
};

export type Change = { readonly atMs: number; readonly key: string; readonly before: StoredRecord | undefined };
export type Entry = readonly [key: string, record: StoredRecord];

/** The records of one installation as an operation sees them: expired ones are gone, writes are stamped. */
export type Keyspace = {
  get(key: string): StoredRecord | undefined;
  /** Keeps the instant of creation when the key is there already. */
  set(key: string, value: unknown, ttlMs: number | undefined): StoredRecord;
  /** Says whether the key was there. */
  remove(key: string): boolean;
  /** At most `limit` records, ascending by key. */
  query(prefix: string, after: string | undefined, limit: number): Entry[];
  atomically<T>(work: () => T): T;
};

export function keyspace(space: Space, time: KeyspaceTime): Keyspace {
  const { nowMs, expiryLagMs, queryLagMs, unsettled } = time;
  const isThere = (record: StoredRecord) =>
    record.expiresAtMs === undefined || nowMs < record.expiresAtMs + expiryLagMs;

  function get(key: string) {
    const record = space.get(key);
    return record && isThere(record) ? record : undefined;
  }

  function remember(key: string, before: StoredRecord | undefined) {
    if (queryLagMs > 0) unsettled.push({ atMs: nowMs, key, before });
  }

  /** The records as they were `queryLagMs` ago: newer writes undone, newest first. */
  function* settled(prefix: string, after: string | undefined): Iterable<Entry> {
    const records = new Map(space.scan(prefix));
    for (const change of unsettled.toReversed()) {
      if (change.atMs <= nowMs - queryLagMs || !change.key.startsWith(prefix)) continue;
      if (change.before) records.set(change.key, change.before);
      else records.delete(change.key);
    }
    for (const key of [...records.keys()].sort()) {
      const record = records.get(key);
      if (record && (after === undefined || key > after)) yield [key, record];
    }
  }

  return {
    get,
    set(key, value, ttlMs) {
      const before = get(key);
      remember(key, before);
      const record: StoredRecord = {
        value,
        createdAtMs: before?.createdAtMs ?? nowMs,
        updatedAtMs: nowMs,
        ...(ttlMs === undefined ? {} : { expiresAtMs: nowMs + ttlMs }),
      };
      space.put(key, record);
      return record;
    },
    remove(key) {
      const before = get(key);
      remember(key, before);
      space.remove(key);
      return before !== undefined;
    },
    query(prefix, after, limit) {
      const found: Entry[] = [];
      for (const entry of queryLagMs > 0 ? settled(prefix, after) : space.scan(prefix, after)) {
        if (!isThere(entry[1])) continue;
        found.push(entry);
        if (found.length === limit) break;
      }
      return found;
    },
    atomically: (work) => space.atomically(work),
  };
}
