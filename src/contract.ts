/**
 * The typed resolver API: what the page may ask of the backend, and what comes back. JSON only (the resolver
 * round-trips every reply through JSON, `@forge/resolver/out/index.js` sanitizeObject), so instants are ISO 8601 strings.
 * The UI imports the types; `src/resolvers` implements them.
 */
import type { ErrorCode } from './app-error';
import type { ValueOf } from './inventory/record-kind';
import type { exportRun } from './inventory/kinds/export-run';
import type { tenant } from './inventory/kinds/tenant';

export type { ErrorCode };

/** Every resolver answers with a `Reply`; it never throws at the page. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly reference: string };

type Run = ValueOf<typeof exportRun>;

/** How a run ended, without a word of issue content. `sha256` is lower-case hex of the file's bytes. */
export type FinishedRun = {
  readonly runId: string;
  readonly outcome: 'completed' | 'cancelled' | 'failed';
  readonly rows: number;
  readonly bytes: number;
  readonly leftOut: number;
  readonly sha256?: string;
  /** Why it failed; only with outcome `failed`. */
  readonly failure?: ErrorCode;
};

/** What the history shows of a run: no id, because nobody needs it, and no person. */
export type RunSummary = Omit<Run, 'runId'>;

/** A field of the inventory in words, for the admin's page. */
export type InventoryField = {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly identifies: 'nobody' | 'tenant' | 'person';
};

/** A record kind or a transfer of the inventory in words. */
export type InventoryEntry = {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly place: string;
  readonly retention: string;
  readonly fields: readonly InventoryField[];
  /** The address of the statement's clause about its category; absent where the trust centre has no address. */
  readonly clause?: string;
};

/** The policies that this version of the app is built for. */
export type Policy = {
  /** The policy version's label, such as `2.0`. */
  readonly version: string;
  /** The address of its statement; absent where the trust centre has no address. */
  readonly statement?: string;
};

export type Api = {
  /** Records that an export starts; answers with the id to finish it with. */
  startRun(request: { readonly format: Run['format']; readonly columns: number }): Reply<{ readonly runId: string }>;
  /** Records how it ended. Twice is the same as once; a run that never started is NOT_FOUND. */
  finishRun(request: FinishedRun): Reply<{ readonly finishedAt: string }>;
  /** The site's runs, newest first; `cursor` of the last page is absent. */
  listRuns(request: {
    readonly cursor?: string;
  }): Reply<{ readonly runs: readonly RunSummary[]; readonly cursor?: string }>;
  /** What the app keeps, in words, with the site's own tenant record. Jira admins only. */
  getInventory(): Reply<{
    readonly digest: string;
    readonly kinds: readonly InventoryEntry[];
    readonly transfers: readonly InventoryEntry[];
    readonly tenant: ValueOf<typeof tenant> | null;
    readonly policy: Policy;
  }>;
  /** Which policies hold. For every user. */
  getPolicy(): Reply<Policy>;
};
