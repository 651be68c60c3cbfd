import type { UsageFlush } from '../contract';
import { usageFlush } from '../inventory/kinds/usage-flush';
import type { Clock } from '../platform/clock';
import { dayOf } from '../platform/day';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { dayStillOpenBefore } from './closing-time';
import { listsOf, sumOf } from './usage-rows';

/** The ids of a day's flushes begin with the day, so that one query lists them. */
export const flushesOf = (day: string): string => `${day}.`;

/**
 * Keeps what a page counted, as one record; a flush that comes again is kept once, also when midnight lies between. Once it
 * returns, the counts are safe.
 */
export async function keepFlush(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { flushId, rows }: UsageFlush,
): Promise<void> {
  const nowMs = clock.now();
  const before = dayStillOpenBefore(nowMs);
  if (before !== null && (await store.find(usageFlush, flushesOf(before) + flushId)) !== null) return;
  const day = dayOf(nowMs);
  // A CONFLICT is the same flush again: it is kept already.
  await isCreated(store.create(usageFlush, flushesOf(day) + flushId, { flushId, day, ...listsOf(sumOf(rows)) }));
}
