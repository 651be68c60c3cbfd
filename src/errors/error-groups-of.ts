import { type errorBuckets, type errorGroups, mostErrorGroups } from '../inventory/kinds/error-groups';
import type { ValueOf } from '../inventory/record-kind';
import type { ErrorDay } from './error-day-rows';

export type ErrorGroups = ValueOf<typeof errorGroups>;

/** What the vendor gets of a day: the most frequent errors, and of each count only its bucket. Null where there was none. */
export function errorGroupsOf(day: string, rows: readonly ErrorDay[], sendId: string): ErrorGroups | null {
  if (rows.length === 0) return null;
  const told = [...rows].sort((one, other) => other.count - one.count).slice(0, mostErrorGroups);
  return {
    sendId,
    day,
    fingerprints: told.map(({ fingerprint }) => fingerprint),
    origins: told.map(({ origin }) => origin),
    names: told.map(({ name }) => name),
    messages: told.map(({ message }) => message),
    frames: told.map(({ frames }) => frames),
    buckets: told.map(({ count }) => bucketOf(count)),
    appVersions: told.map(({ appVersions }) => appVersions),
    browsers: told.map(({ browsers }) => browsers),
    systems: told.map(({ systems }) => systems),
  };
}

/** The buckets begin at 1, 5, 10, 50, 100 and 500. */
function bucketOf(count: number): (typeof errorBuckets)[number] {
  if (count < 5) return '1-4';
  if (count < 10) return '5-9';
  if (count < 50) return '10-49';
  if (count < 100) return '50-99';
  return count < 500 ? '100-499' : '500-up';
}
