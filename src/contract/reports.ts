import type { ValueOf } from '../inventory/record-kind';
import type { problemReport } from '../inventory/kinds/problem-report';
import type { reportProgress } from '../inventory/kinds/report-progress';
import type { reportScreenshot } from '../inventory/kinds/report-screenshot';
import type { reportTicket } from '../inventory/kinds/report-ticket';
import type { Reply } from './reply';
import type { Policy } from './inventory';

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

export type ReportsApi = {
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
