import { exportDay } from '../inventory/kinds/export-day';
import { monthsFrom } from '../platform/day';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import type { ExportDay } from './count-runs';

/** The rows of the days from `first` to `last`, in their order; a day without exports, or one that is open, has none. */
export async function exportDays(store: Store, first: string, last: string): Promise<ExportDay[]> {
  const days: ExportDay[] = [];
  for (const month of monthsFrom(first, last)) {
    for await (const page of storedPages(store, exportDay, month)) {
      days.push(...page.map(({ value }) => value).filter(({ day }) => day >= first && day <= last));
    }
  }
  return days;
}
