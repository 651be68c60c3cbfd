import { DAY_MS, dayAfter, dayOf } from '../platform/day';

/**
 * A day is closed an hour after its end. By then every flush of it is visible to queries, which lag by seconds, and no page
 * sends one again: pages give a flush up after half an hour.
 */
const GRACE_MS = 3_600_000;

/** The newest day that may be closed now. */
export const lastClosableDay = (nowMs: number): string => dayAfter(dayOf(nowMs - GRACE_MS), -1);

/** The day before, while a flush that arrived on it may come again; else null. */
export const dayStillOpenBefore = (nowMs: number): string | null =>
  nowMs % DAY_MS < GRACE_MS ? dayAfter(dayOf(nowMs), -1) : null;
