import type { ValueOf } from '../inventory/record-kind';
import type { DataCategory, Place } from '../inventory/record-kind';
import type { tenant } from '../inventory/kinds/tenant';
import type { InventoryEntry, Policy } from './inventory';
import type { Reply } from './reply';

/** What was counted of a record kind: everything that lies there, also what has expired and is not deleted yet. */
export type Held = {
  readonly records: number;
  /** Of the values as JSON in UTF-8, as the platform's limits count them. */
  readonly bytes: number;
  /** When the first and the last of them were made; absent where the platform does not tell. */
  readonly oldest?: string;
  readonly newest?: string;
  /** When the first of them expires; absent where none does. */
  readonly nextExpiry?: string;
  /** When it was counted: just now where there are few, else by the last count. */
  readonly countedAt: string;
};

/** A record kind of the inventory, with what is held of it. */
export type KeptKind = InventoryEntry & {
  /** Of kinds in key-value storage; absent where there are too many to count at once and they were never counted. */
  readonly held?: Held;
  /** Why it cannot be erased from here; absent where it can, or where it lies elsewhere. */
  readonly staysBecause?: string;
  /** Whether its records can be put back from a file. */
  readonly restorable: boolean;
};

/**
 * A transfer of the inventory. `off`: switched off by a Jira admin; `over`: what it was needed for is done, and nothing goes
 * there any more; `not configured`: the vendor named no address.
 */
export type SentKind = InventoryEntry & {
  readonly recipient: string;
  readonly state: 'on' | 'off' | 'over' | 'not configured';
};

/** What lies where this page cannot look, in a sentence; also of a place where nothing is kept. */
export type Elsewhere = {
  readonly place: Exclude<Place, 'key-value storage'>;
  readonly says: string;
  /** The names of the record kinds and transfers that lie there. */
  readonly entries: readonly string[];
};

/** Which policies held when the app was installed, and which the installed version was built for. */
export type PolicyHeader = {
  readonly builtFor: Policy;
  /** Absent where the app was installed before it noted that. */
  readonly atInstall?: string;
  /** The weightiest change between the two; absent where `atInstall` is. */
  readonly change?: 'none' | 'editorial' | 'wording' | 'material';
  /** The address at which the trust centre names the version in force; absent where it has no address. */
  readonly inForce?: string;
  /** When an admin acknowledged `builtFor`; absent where none has. */
  readonly acknowledgedAt?: string;
};

export type YourData = {
  /** What to type in order to erase: the host name of the site, such as `acme.atlassian.net`. */
  readonly siteName: string;
  readonly tenant: ValueOf<typeof tenant> | null;
  /** Of the inventory that this version of the app carries, SHA-256 in lower-case hex. */
  readonly digest: string;
  readonly policy: PolicyHeader;
  /** Every record kind, in the order of the inventory. */
  readonly kinds: readonly KeptKind[];
  readonly transfers: readonly SentKind[];
  readonly elsewhere: readonly Elsewhere[];
  /** How to ask for what cannot be erased here. */
  readonly support: { readonly email: string; readonly portal?: string };
};

/** A record as it is stored: every field of it, and nothing changed. */
export type KeptRecord = {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly bytes: number;
  /** Absent where the platform does not tell. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly expiresAt?: string;
  /** Its time is over: no part of the app reads it any more, and the platform deletes it within 48 hours. */
  readonly expired: boolean;
};

/** What of an erasure: everything, a category, a record kind or one record of it. */
export type ErasureScope =
  | { readonly of: 'all' }
  | { readonly of: 'category'; readonly category: DataCategory }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'record'; readonly kind: string; readonly id: string };

export type ErasurePlan = {
  /** What goes, in the order of the inventory; `held` as in the overview. Of one record: 1, or 0 where it is gone. */
  readonly goes: readonly { readonly kind: string; readonly held?: Held }[];
  /** What of the scope stays, and why. */
  readonly stays: readonly { readonly kind: string; readonly why: string }[];
  /** Whether the move from Connect is switched off with it, so that nothing of it comes back. */
  readonly endsMove: boolean;
  /** How many tickets support will be asked to erase. */
  readonly tickets: number;
};

/**
 * How far an erasure is: it counts what it will remove, removes it, waits until support was asked about tickets (at most a
 * day), and looks a last time for what was being written meanwhile.
 */
export type ErasureStep = 'counting' | 'erasing' | 'asking-support' | 'last-look' | 'done';

/** An erasure, running or done: its receipt. Counts and times, no content, nobody's name. */
export type Erasure = {
  readonly erasureId: string;
  readonly of: ErasureScope['of'];
  /** The category or the record kind; absent where it is `all`. */
  readonly name?: string;
  readonly step: ErasureStep;
  readonly requestedAt: string;
  /** When all that it had counted was gone. */
  readonly erasedAt?: string;
  /** When it had looked a last time. */
  readonly finishedAt?: string;
  /** What it counted before it removed anything; kinds without records are left out. */
  readonly removed: readonly { readonly kind: string; readonly records: number }[];
  /** Records that were written meanwhile, and went in the last look. */
  readonly late: number;
  /** Tickets about which support could not be asked within a day. */
  readonly notAsked: number;
};

/** A record of a file that was taken out. `expiresAt` as it was there; it then expires no later. */
export type RestoreRow = Pick<KeptRecord, 'id' | 'value'> & { readonly expiresAt?: string };

/**
 * What becomes of a row: `new` is not there (and is created), `same` is there already, `differs` is there with another value
 * and stays as it is, `refused` is not put back.
 */
export type RestoreVerdict =
  { readonly outcome: 'new' | 'same' | 'differs' } | { readonly outcome: 'refused'; readonly why: string };

/** The ticket of a problem report at the vendor's support desk. */
export type SupportTicket = {
  readonly reportId: string;
  readonly key: string;
  readonly address?: string;
  /** In the desk's words, once it was read. */
  readonly state?: string;
  readonly erasure: 'not-asked' | 'being-asked' | 'asked';
};

/** All for Jira admins only: anybody else gets NO_PERMISSION. */
export type YourDataApi = {
  /** What is kept about the site. Quick: a kind with many records shows what was counted last. */
  getYourData(): Reply<YourData>;
  /**
   * Counts anew, a bounded piece of it a call: call again with `progress` until it is absent. `counted` are the kinds that this
   * call came to the end of; `share` is how many of all kinds are counted, 0 to 1; wait `pauseMs` before the next call, so that
   * the site's users have their share of the platform's rates. RATE_LIMITED: go on in a minute.
   */
  countRecords(request: { readonly progress?: string }): Reply<{
    readonly counted: readonly { readonly kind: string; readonly held: Held }[];
    readonly share: number;
    readonly progress?: string;
    readonly pauseMs: number;
  }>;
  /**
   * One page of the records of a kind in key-value storage, in the order of their ids; the last has no cursor. As many as fit
   * into a reply, 100 at most; `limit` makes them fewer. For the page and for taking out: values are raw. NOT_FOUND for a kind
   * that the inventory does not have there.
   */
  listRecords(request: { readonly kind: string; readonly cursor?: string; readonly limit?: number }): Reply<{
    readonly records: readonly KeptRecord[];
    readonly cursor?: string;
  }>;
  /** Notes that an admin acknowledges the policies that the app was built for. BAD_INPUT for another version. */
  acknowledgePolicy(request: { readonly version: string }): Reply<{ readonly acknowledgedAt: string }>;
  /** What would become of the rows; changes nothing. At most 100 rows and 400 KB a call. */
  previewRestore(request: { readonly kind: string; readonly rows: readonly RestoreRow[] }): Reply<{
    readonly verdicts: readonly RestoreVerdict[];
  }>;
  /** Creates those that are `new`; doing it again changes nothing. The verdicts are those at that moment, a row each. */
  restoreRecords(request: { readonly kind: string; readonly rows: readonly RestoreRow[] }): Reply<{
    readonly verdicts: readonly RestoreVerdict[];
  }>;
  /** What an erasure would remove. NOT_FOUND for a kind that the inventory does not have in key-value storage. */
  planErasure(request: { readonly scope: ErasureScope }): Reply<ErasurePlan>;
  /**
   * Queues an erasure. BAD_INPUT where `siteName` is not the site's (white space and upper case do not matter), and where
   * nothing of the scope can be erased. CONFLICT while another erasure runs that is not yet at its last look.
   */
  startErasure(request: { readonly scope: ErasureScope; readonly siteName: string }): Reply<Erasure>;
  /** Every erasure that runs or has left a receipt, newest first. */
  listErasures(): Reply<{ readonly erasures: readonly Erasure[] }>;
  /** The tickets at the support desk that the app knows of, as far as they are to be erased there. */
  listTickets(request: { readonly cursor?: string }): Reply<{
    readonly tickets: readonly SupportTicket[];
    readonly cursor?: string;
  }>;
  /** Erases the reports here, and asks support to erase their tickets. Twice is the same as once. At most 25 a call. */
  askToEraseTickets(request: { readonly reportIds: readonly string[] }): Reply<{ readonly asked: number }>;
};
