import { largestValue } from '../inventory/largest-value';
import type { RecordKind } from '../inventory/record-kind';
import { STORE_LIMITS } from './store-limits';

/** A function may answer with 5 MB (limits-invocation); the rest is for the names around the values. */
const MOST_BYTES = 4_500_000;
/** The id and the instants of a record, and the names of its members. */
const BYTES_AROUND = 1_000;

/** How many records of the kind fit into one reply of a function, however large they are; at most a page of storage. */
export function recordsPerReply(kind: RecordKind): number {
  const largest = Math.min(largestValue(kind), STORE_LIMITS.valueBytes) + BYTES_AROUND;
  return Math.min(STORE_LIMITS.pageRecords, Math.floor(MOST_BYTES / largest));
}
