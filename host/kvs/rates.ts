import { limits } from '../limits';
import type { RateLimit } from '../rates';

/** What one installation has used in the running minute and second. Units of 10 KB, rounded up. */
export type Usage = { readonly readUnits: number; readonly writeUnits: number; readonly requestsThisSecond: number };

/** What one installation has used since the host started, in the same units. */
export type Totals = { readonly requests: number; readonly readUnits: number; readonly writeUnits: number };

export type RateKind = 'request' | 'read' | 'write';

/** D:limits-kvs-ce. */
export const rateLimits: Readonly<Record<RateKind, RateLimit>> = {
  request: { lengthMs: 1_000, limit: limits.kvs.requestRate.value },
  read: { lengthMs: 60_000, limit: limits.kvs.readRate.value },
  write: { lengthMs: 60_000, limit: limits.kvs.writeRate.value },
};

/** What a request of `bytes` counts; an empty one counts too. */
export const unitsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / limits.kvs.rateUnit.value));
