import { usageFeatures, usageOutcomes, usageSizes } from '../inventory/kinds/usage-features';
import type { usageDay } from '../inventory/kinds/usage-day';
import type { ValueOf } from '../inventory/record-kind';
import type { UsageRow } from '../contract';

/** Rows as the inventory holds them: fields of a record are flat. */
export type UsageLists = Omit<ValueOf<typeof usageDay>, 'day'>;

export function listsOf(rows: readonly UsageRow[]): UsageLists {
  return {
    features: rows.map(({ feature }) => feature),
    outcomes: rows.map(({ outcome }) => outcome),
    sizes: rows.map(({ size }) => size),
    counts: rows.map(({ count }) => count),
  };
}

export function rowsOf({ features, outcomes, sizes, counts }: UsageLists): UsageRow[] {
  return features.map((feature, at) => ({ feature, outcome: outcomes[at]!, size: sizes[at]!, count: counts[at]! }));
}

/**
 * One row for each feature, outcome and size that occurs. In the order of the inventory's lists, never in that of the
 * events: who did what after what is nobody's business.
 */
export function sumOf(rows: Iterable<UsageRow>): UsageRow[] {
  const sums = new Map<number, UsageRow>();
  for (const row of rows) {
    const place = placeOf(row);
    sums.set(place, { ...row, count: row.count + (sums.get(place)?.count ?? 0) });
  }
  return [...sums].sort(([one], [other]) => one - other).map(([, row]) => row);
}

const placeOf = ({ feature, outcome, size }: UsageRow): number =>
  (usageFeatures.indexOf(feature) * usageOutcomes.length + usageOutcomes.indexOf(outcome)) * usageSizes.length +
  usageSizes.indexOf(size);
