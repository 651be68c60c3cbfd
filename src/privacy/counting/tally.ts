import type { Held } from '../../contract';
import type { RecordKind } from '../../inventory/record-kind';
import { DAY_MS } from '../../platform/day';
import type { LyingRecord } from '../../platform/store';

/** What has been counted of a record kind so far; instants in milliseconds since 1970. */
export type Tally = {
  readonly records: number;
  readonly bytes: number;
  readonly oldestMs?: number | undefined;
  readonly newestMs?: number | undefined;
  readonly nextExpiryMs?: number | undefined;
};

export const nothing: Tally = { records: 0, bytes: 0 };

/** The tally with a page more. An expiry that is over is none that is to come. */
export function tallied(
  kind: RecordKind,
  tally: Tally,
  records: readonly LyingRecord<RecordKind>[],
  nowMs: number,
): Tally {
  const made = records.flatMap((record) => madeAtMs(kind, record) ?? []);
  const expiries = records.flatMap(({ expiresAtMs }) =>
    expiresAtMs !== undefined && expiresAtMs > nowMs ? [expiresAtMs] : [],
  );
  return {
    records: tally.records + records.length,
    bytes: tally.bytes + bytesIn(records),
    oldestMs: least([tally.oldestMs, ...made]),
    newestMs: most([tally.newestMs, ...made]),
    nextExpiryMs: least([tally.nextExpiryMs, ...expiries]),
  };
}

export const bytesIn = (records: readonly { readonly bytes: number }[]): number =>
  records.reduce((sum, { bytes }) => sum + bytes, 0);

export function heldOf({ records, bytes, oldestMs, newestMs, nextExpiryMs }: Tally, nowMs: number): Held {
  return {
    records,
    bytes,
    ...(oldestMs === undefined ? {} : { oldest: instantAt(oldestMs) }),
    ...(newestMs === undefined ? {} : { newest: instantAt(newestMs) }),
    ...(nextExpiryMs === undefined ? {} : { nextExpiry: instantAt(nextExpiryMs) }),
    countedAt: instantAt(nowMs),
  };
}

export const instantAt = (ms: number): string => new Date(ms).toISOString();

/** Where the platform does not tell when a record was made, its expiry tells when it was last written. */
function madeAtMs({ retention }: RecordKind, { createdAtMs, expiresAtMs }: LyingRecord<RecordKind>) {
  if (createdAtMs !== undefined) return createdAtMs;
  return 'days' in retention && expiresAtMs !== undefined ? expiresAtMs - retention.days * DAY_MS : undefined;
}

const least = (instants: readonly (number | undefined)[]) => chosen(instants, (one, other) => one < other);
const most = (instants: readonly (number | undefined)[]) => chosen(instants, (one, other) => one > other);

function chosen(instants: readonly (number | undefined)[], isBetter: (one: number, other: number) => boolean) {
  return instants.reduce((best, instant) =>
    instant !== undefined && (best === undefined || isBetter(instant, best)) ? instant : best,
  );
}
