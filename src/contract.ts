/**
 * The typed resolver API: what the page may ask of the backend, and what comes back. JSON only (the resolver
 * round-trips every reply through JSON, `@forge/resolver/out/index.js` sanitizeObject), so instants are ISO 8601 strings.
 * The UI imports the types; `src/resolvers` implements them.
 */
import type { ErrorCode } from './app-error';
import type { FileSettings } from './export-engine/file-settings';
import type { ValueOf } from './inventory/record-kind';
import type { dailyNumbers } from './inventory/kinds/daily-numbers';
import type { exportDefinition } from './inventory/kinds/export-definition';
import type { exportRun } from './inventory/kinds/export-run';
import type { privacySwitch } from './inventory/kinds/privacy-switch';
import type { problemReport } from './inventory/kinds/problem-report';
import type { reportProgress } from './inventory/kinds/report-progress';
import type { reportScreenshot } from './inventory/kinds/report-screenshot';
import type { reportTicket } from './inventory/kinds/report-ticket';
import type { tenant } from './inventory/kinds/tenant';
import type { usageFeatures, usageOutcomes, usageSizes } from './inventory/kinds/usage-features';
import type { usageSending } from './inventory/kinds/usage-sending';

export type { ErrorCode };
export { reportLimits } from './inventory/kinds/report-limits';

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
  /** Issues found and not written, by reason. */
  readonly vanished: number;
  readonly unreadable: number;
  /** Issues that were edited or moved meanwhile. */
  readonly changed: number;
  /** Values that were cut or did not fit. */
  readonly notes: number;
  readonly sha256?: string;
  /** Why it failed; only with outcome `failed`. */
  readonly failure?: ErrorCode;
};

/** What the history shows of a run: no id, because nobody needs it, and no person. */
export type RunSummary = Omit<Run, 'runId'>;

/** The runs of one day and one format; a day without runs is absent. No person in it. */
export type DayOfRuns = {
  /** A day in UTC: `2026-11-23`. */
  readonly day: string;
  readonly format: Run['format'];
  /** However they ended. */
  readonly runs: number;
  /** Issues written by those that completed. */
  readonly rows: number;
};

type StoredDefinition = ValueOf<typeof exportDefinition>;

/** A column of a saved definition: `status#category`, with its author's header; `''` for the field's own name. */
export type DefinedColumn = { readonly id: string; readonly header: string };

/** What a person saves. Limits are those of the record kind `export-definition`. */
export type DefinitionContent = Pick<StoredDefinition, 'name' | 'jql' | 'format' | 'sharing'> & {
  readonly columns: readonly DefinedColumn[];
  /** As the engine takes them, but with a zone that fits whoever runs it. */
  readonly settings: Omit<FileSettings, 'timeZone'> & { readonly zone: StoredDefinition['zone'] };
};

/** A saved definition as its reader sees it. */
export type Definition = DefinitionContent & {
  readonly definitionId: string;
  /** From 1; every save names the version that it was made from. */
  readonly version: number;
  /** Whether it is the reader's own: only its owner shares or deletes it. */
  readonly mine: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A definition in a list: enough to choose it by. */
export type DefinitionSummary = Pick<
  Definition,
  'definitionId' | 'version' | 'name' | 'format' | 'sharing' | 'mine' | 'updatedAt'
> & { readonly columnCount: number };

/** `conflict`: somebody saved it meanwhile and nothing was written; `current` is what they saved. */
export type SavedDefinition =
  | { readonly outcome: 'saved'; readonly definition: Definition }
  | { readonly outcome: 'conflict'; readonly message: string; readonly current: Definition };

/** As SavedDefinition. Deleting what is not there any more is `deleted` too. */
export type DeletedDefinition =
  { readonly outcome: 'deleted' } | Extract<SavedDefinition, { readonly outcome: 'conflict' }>;

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

/** What is counted of one use of the app: a function, how it ended, and the size of an export in powers of ten. */
export type UsageEvent = {
  readonly feature: (typeof usageFeatures)[number];
  readonly outcome: (typeof usageOutcomes)[number];
  readonly size: (typeof usageSizes)[number];
};

export type UsageRow = UsageEvent & { readonly count: number };

/** What a page has counted since its last flush; sent again with the same id until it is acknowledged. */
export type UsageFlush = {
  /** A random id; the same flush under the same id is kept once. */
  readonly flushId: string;
  readonly rows: readonly UsageRow[];
};

/** What the site used on a day; `closed` once the day is over and its row is made. */
export type UsageOfDay = { readonly day: string; readonly rows: readonly UsageRow[]; readonly closed: boolean };

/** What the site's admins have decided about counting and sending. */
export type Switches = Required<
  Pick<ValueOf<typeof privacySwitch>, 'countUsage' | 'sendNumbers' | 'sendReports' | 'reporters'>
>;

/** What leaves the site for the vendor's collector. */
export type NumbersSending = {
  /** Whether the vendor configured a collector; where not, nothing is sent. */
  readonly configured: boolean;
  /** Exactly what would be sent of the newest day that has numbers; absent where no day has enough of them. */
  readonly next?: ValueOf<typeof dailyNumbers> & { readonly kind: string };
  /** The days whose numbers were decided about, newest first. */
  readonly days: readonly Pick<ValueOf<typeof usageSending>, 'day' | 'state'>[];
};

type StoredReport = ValueOf<typeof problemReport>;
type Progress = ValueOf<typeof reportProgress>;

/** What a report needs to know before it is written, and whether it may be sent at all. */
export type ReportSetup = {
  /** The policies that the sender agrees to, with the address of the clause about support data. */
  readonly policy: Policy & { readonly clause?: string };
  /** What is known of the site and the app, as lines `name: value`: the first text that a report offers to send along. */
  readonly accountData: string;
  /** The vendor's support: always its e-mail address; its portal where the vendor named one. */
  readonly support: { readonly email: string; readonly portal?: string };
} & (
  | { readonly sends: true }
  /** Nothing is sent: the page downloads the reviewed report as a file, and names support's address. */
  | { readonly sends: false; readonly why: 'no-desk' | 'switched-off' | 'admins-only' }
);

/**
 * A problem report, each text exactly as its sender saw it. All are redacted already (`redact` of src/redaction): what
 * another redaction would change is refused, but for `email` and `name`. Limits are `reportLimits`; what was removed in the
 * preview is left out, not empty. Where nothing may be sent, this very value is the file that is downloaded.
 */
export type ProblemReport = Pick<
  StoredReport,
  'urgency' | 'happened' | 'expected' | 'email' | 'name' | 'accountData' | 'lastRuns' | 'errorGroups' | 'definition'
> & {
  /** 32 random hex digits, made by the page; another one as soon as anything of the report changes. */
  readonly reportId: string;
  /** What redaction removed, by kind and number, such as `2 × token`. */
  readonly removed: readonly string[];
  /** A picture of at most 150 KiB, in Base64 without the prefix `data:`. */
  readonly screenshot?: Pick<ValueOf<typeof reportScreenshot>, 'mime' | 'picture'>;
  /** The policy version that the sender was shown and agreed to. */
  readonly policyVersion: string;
};

/** `withdrawn`: erased here, and support was or is being asked to erase it. */
export type ReportState = Progress['state'] | 'sent' | 'withdrawn';

/** A report in the list of its sender. */
export type ReportSummary = {
  readonly reportId: string;
  readonly createdAt: string;
  readonly state: ReportState;
  /** The first line of what happened; absent once the report was withdrawn. */
  readonly summary?: string;
  readonly urgency?: StoredReport['urgency'];
  /** How often it was tried since it was last queued. */
  readonly attempts: number;
  readonly nextTryAt?: string;
  /** Why it failed; only with state `failed`. */
  readonly failure?: NonNullable<Progress['failure']>;
  /** The ticket at support; only with state `sent`. */
  readonly ticket?: {
    readonly key: string;
    /** The ticket's page, where the desk named it. */
    readonly address?: string;
    /** Its state in the desk's words, once it was read. */
    readonly state?: string;
    readonly closed: boolean;
    /** `refused`: the desk takes no pictures. */
    readonly screenshot: ValueOf<typeof reportTicket>['screenshot'];
  };
};

export type Api = {
  /** Whether this site may start exports, asked before anybody sets one up. For every user. */
  getLicence(): Reply<{ readonly mayExport: true } | { readonly mayExport: false; readonly message: string }>;
  /** Records that an export starts; answers with the id to finish it with. NO_LICENCE where the site has none. */
  startRun(request: { readonly format: Run['format']; readonly columns: number }): Reply<{ readonly runId: string }>;
  /**
   * Records how it ended. Twice is the same as once, but for a run that failed and was resumed: its new end counts. A run
   * that never started is NOT_FOUND.
   */
  finishRun(request: FinishedRun): Reply<{ readonly finishedAt: string }>;
  /** The site's runs, newest first; `cursor` of the last page is absent. */
  listRuns(request: {
    readonly cursor?: string;
  }): Reply<{ readonly runs: readonly RunSummary[]; readonly cursor?: string }>;
  /** The site's runs of the last 30 days, newest day first; `cut` where only the newest runs were counted. */
  getRunHistory(): Reply<{ readonly days: readonly DayOfRuns[]; readonly cut: boolean }>;
  /** The user's own definitions and those that the site shares, by name. What was saved a moment ago may be missing. */
  listDefinitions(): Reply<{ readonly definitions: readonly DefinitionSummary[] }>;
  /** NOT_FOUND for what does not exist, and for what its owner keeps to themselves. */
  getDefinition(request: { readonly definitionId: string }): Reply<Definition>;
  /** Saves a new one, version 1. */
  createDefinition(request: DefinitionContent): Reply<Definition>;
  /**
   * Changes what `changes` names: rename it with `{ name }`, share it with `{ sharing }`. `version` is the one that the
   * changes were made from. Shared ones may be edited by everybody on the site, but shared anew only by their owner.
   */
  changeDefinition(request: {
    readonly definitionId: string;
    readonly version: number;
    readonly changes: Partial<DefinitionContent>;
  }): Reply<SavedDefinition>;
  /** By its owner only; `version` is the one that they saw. */
  deleteDefinition(request: { readonly definitionId: string; readonly version: number }): Reply<DeletedDefinition>;
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
  /** What the switches mean for whoever asks. For every user. */
  getSwitches(): Reply<
    Pick<Switches, 'countUsage' | 'sendReports'> & {
      /** Whether this user may send problem reports, as far as the site's admins decide. */
      readonly mayReport: boolean;
    }
  >;
  /** Changes the switches that it names, and answers with all of them. Jira admins only. */
  changeSwitches(request: Partial<Switches>): Reply<Switches>;
  /**
   * Keeps what a page counted. `counting` is false where the site does not count: nothing was kept, and the page counts no
   * more. For every user; nothing of who asks is kept.
   */
  keepUsage(request: UsageFlush): Reply<{ readonly counting: boolean }>;
  /** What the site used on the last 30 days, oldest first; `cut` where not all of the open days was read. Jira admins only. */
  getUsage(): Reply<{ readonly days: readonly UsageOfDay[]; readonly cut: boolean }>;
  /**
   * The switches, and what leaves the site. Asking is taken as having seen it, once there is something to see: nothing is
   * sent to the collector before a Jira admin has. Jira admins only.
   */
  showSending(): Reply<{ readonly switches: Switches; readonly sending: NumbersSending }>;
  /** What a report needs to know, asked when the form opens. For every user. */
  getReportSetup(): Reply<ReportSetup>;
  /**
   * Keeps the report and queues it for the support desk. The same report again is the same as once; another one under its id
   * is CONFLICT. BAD_INPUT for a text that still holds what redaction would remove, with the name of the text, and for
   * another policy version than the one in force. NO_PERMISSION where nothing may be sent, and where the platform names no
   * user.
   */
  sendReport(request: ProblemReport): Reply<{ readonly reportId: string; readonly state: ReportState }>;
  /** The user's own reports, newest first. */
  listReports(): Reply<{ readonly reports: readonly ReportSummary[] }>;
  /** Queues a report that failed once more. Of any other state it changes nothing. By its sender only; else NOT_FOUND. */
  retryReport(request: { readonly reportId: string }): Reply<{ readonly state: ReportState }>;
  /** Erases the report here and asks support to erase its ticket. Twice is the same as once. As `retryReport`. */
  withdrawReport(request: { readonly reportId: string }): Reply<{ readonly state: ReportState }>;
};
