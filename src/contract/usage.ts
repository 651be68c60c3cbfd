import type { ValueOf } from '../inventory/record-kind';
import type { dailyNumbers } from '../inventory/kinds/daily-numbers';
import type { usageFeatures, usageOutcomes, usageSizes } from '../inventory/kinds/usage-features';
import type { usageSending } from '../inventory/kinds/usage-sending';
import type { Reply } from './reply';
import type { Switches } from './switches';

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

/** What leaves the site for the vendor's collector. */
export type NumbersSending = {
  /** Whether the vendor configured a collector; where not, nothing is sent. */
  readonly configured: boolean;
  /** Exactly what would be sent of the newest day that has numbers; absent where no day has enough of them. */
  readonly next?: ValueOf<typeof dailyNumbers> & { readonly kind: string };
  /** The days whose numbers were decided about, newest first. */
  readonly days: readonly Pick<ValueOf<typeof usageSending>, 'day' | 'state'>[];
};

export type UsageApi = {
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
};
