import { type dailyNumbers, type numberBuckets } from '../inventory/kinds/daily-numbers';
import type { ValueOf } from '../inventory/record-kind';
import type { UsageRow } from '../contract';

export type DailyNumbers = ValueOf<typeof dailyNumbers>;

/** A row that fewer events made says nothing of a product, and might say something of a person. */
const FEWEST_EVENTS = 5;

/**
 * What the vendor gets of a day: no count, only the bucket that it lies in; rows that fewer than 5 events made are dropped.
 * Null where no row is left.
 */
export function dailyNumbersOf(
  { day, rows }: { readonly day: string; readonly rows: readonly UsageRow[] },
  { sendId, appVersion }: Pick<DailyNumbers, 'sendId' | 'appVersion'>,
): DailyNumbers | null {
  const kept = rows.filter(({ count }) => count >= FEWEST_EVENTS);
  if (kept.length === 0) return null;
  return {
    sendId,
    day,
    appVersion,
    features: kept.map(({ feature }) => feature),
    outcomes: kept.map(({ outcome }) => outcome),
    sizes: kept.map(({ size }) => size),
    buckets: kept.map(({ count }) => bucketOf(count)),
  };
}

/** The buckets begin at 5, 10, 50, 100 and 500. */
function bucketOf(count: number): (typeof numberBuckets)[number] {
  if (count < 10) return '5-9';
  if (count < 50) return '10-49';
  if (count < 100) return '50-99';
  return count < 500 ? '100-499' : '500-up';
}
