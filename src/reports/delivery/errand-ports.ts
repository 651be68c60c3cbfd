import type { Clock } from '../../platform/clock';
import type { Send } from '../../platform/send';
import type { Store } from '../../platform/store';

/** What an errand of a report works with. */
export type ErrandPorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: Pick<Send, 'open'>;
  /** Whether the site's admins let reports go to the desk, as it is now. */
  readonly maySend: () => Promise<boolean>;
  /** Queues another errand of the report, 900 seconds ahead at most. */
  readonly queue: (reportId: string, delaySeconds: number) => Promise<void>;
};

/** How an errand ended: nothing is left to do for now, or it has to come again after about so long. */
export type ErrandEnd =
  { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterMs: number; readonly reason: 'busy' | 'failed' };

/**
 * So long after the last try that may have made a ticket a second one is still looked for, because the desk's search lags by
 * minutes; longer lags are met by the hourly look at each open ticket.
 */
export const SETTLED_AFTER_MS = 30 * 60_000;
/** The longest that the queue delays an event. */
export const NEXT_LOOK_SECONDS = 900;
