import type { ValueOf } from '../inventory/record-kind';
import type { errorDay } from '../inventory/kinds/error-day';
import type { errorGroups } from '../inventory/kinds/error-groups';
import type { errorReport } from '../inventory/kinds/error-report';
import type { errorSending } from '../inventory/kinds/error-sending';
import type { Reply } from './reply';

type StoredErrorReport = ValueOf<typeof errorReport>;

type ErrorOfDay = ValueOf<typeof errorDay>;

/** An error as it is told, and how often it was met since it was told last. */
export type MetError = Pick<StoredErrorReport, 'name' | 'message' | 'frames' | 'count'>;

/** What a page has met since its last flush; the same part of the same page load is kept once. */
export type ErrorFlush = Required<Pick<StoredErrorReport, 'trackingId' | 'part' | 'browserFamily' | 'systemFamily'>> &
  Pick<StoredErrorReport, 'browserMajor'> & { readonly errors: readonly MetError[] };

/** The same error on all days. */
export type ErrorGroup = Omit<ErrorOfDay, 'day'> & { readonly firstDay: string; readonly lastDay: string };

/** Which errors leave the site for the vendor's collector. */
export type ErrorsSending = {
  /** Whether the vendor configured a collector; where not, nothing is sent. */
  readonly configured: boolean;
  /** Exactly what would be sent of the newest day that has errors; absent where no day has any. */
  readonly next?: ValueOf<typeof errorGroups> & { readonly kind: string };
  /** The days whose errors were decided about, newest first. */
  readonly days: readonly Pick<ValueOf<typeof errorSending>, 'day' | 'state'>[];
};

export type ErrorsApi = {
  /**
   * Keeps what a page met, an error a record; `kept` are so many of them, in their order, as the site's day has room for.
   * For every user; nothing of who asks is kept.
   */
  keepErrors(request: ErrorFlush): Reply<{ readonly kept: number }>;
  /**
   * The errors of the last 90 days, the last seen first, and what leaves the site of them. Asking is taken as having seen it:
   * none is sent to the collector before a Jira admin has. `cut` where not all could be read. Jira admins only.
   */
  showErrors(): Reply<{
    readonly groups: readonly ErrorGroup[];
    readonly cut: boolean;
    readonly sendNumbers: boolean;
    readonly sending: ErrorsSending;
  }>;
};
