import { reportDaysAfterClosing } from '../../inventory/kinds/problem-report';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import type { RecordKind } from '../../inventory/record-kind';
import { DAY_MS } from '../../platform/day';

/** A record with what the platform tells of it, in milliseconds since 1970. */
export type KeptSince = {
  readonly value: Readonly<Record<string, unknown>>;
  readonly updatedAtMs?: number;
  readonly expiresAtMs?: number;
};

/** The platform deletes expired records up to 48 hours late (storage-reference/kvs-api, TTL). */
const LATE_MS = 2 * DAY_MS;

/** Since when what ends sooner than its days is to be gone, and the app itself sees to it: the names of the instants. */
const ENDS_SOONER: Readonly<Record<string, { readonly after: string; readonly days: number }>> = {
  [reportTicket.name]: { after: 'closedAt', days: reportDaysAfterClosing },
  [reportWithdrawal.name]: { after: 'settledAt', days: reportDaysAfterClosing },
};

/**
 * Whether a record outlives the retention of its kind by more than the platform's 48 hours, or will, because it has no
 * expiry although its kind has days. It does not trust the expiry alone: one that was set too late is a breach as well.
 */
export function isBreach(kind: RecordKind, record: KeptSince, nowMs: number): boolean {
  const { retention } = kind;
  if (nowMs - endOf(kind, record) > LATE_MS) return true;
  return 'days' in retention && record.expiresAtMs === undefined;
}

/** The earliest moment at which it was to be gone; Infinity where nothing says one. */
function endOf({ name, retention }: RecordKind, { value, updatedAtMs, expiresAtMs }: KeptSince): number {
  const { after = '', days: daysAfter = 0 } = ENDS_SOONER[name] ?? {};
  const since = value[after];
  return Math.min(
    expiresAtMs ?? Infinity,
    'days' in retention && updatedAtMs !== undefined ? updatedAtMs + retention.days * DAY_MS : Infinity,
    typeof since === 'string' ? Date.parse(since) + daysAfter * DAY_MS : Infinity,
  );
}
