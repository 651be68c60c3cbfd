/** A value at rest. Instants are milliseconds since 1970; without `expiresAtMs` it stays. */
export type StoredRecord = {
  readonly value: unknown;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs?: number;
};

/**
 * Plain values and secrets live apart: a query never sees a secret (D:storage-reference/kvs-api-secret). `queue` has the
 * async events of an installation, which are no records of the app, but have to outlive the host too.
 */
export type SpaceKind = 'plain' | 'secret' | 'queue';

/** The records of one installation. Everything is synchronous, so that an operation on several keys is one step. */
export type Space = {
  /** A fresh copy, or undefined when the key is not there. */
  get(key: string): StoredRecord | undefined;
  put(key: string, record: StoredRecord): void;
  remove(key: string): void;
  /** Keys that begin with `prefix` and come after `after`, in ascending order of UTF-16 code units. */
  scan(prefix: string, after?: string): Iterable<readonly [key: string, record: StoredRecord]>;
  /** Runs `work` with nobody else's write between its own; when it throws, none of its writes happen. */
  atomically<T>(work: () => T): T;
};

/** A backing store. It is addressed by installation, so that no operation can reach another tenant's records. */
export type Store = {
  space(installationId: string, kind: SpaceKind): Space;
  close(): Promise<void>;
};
