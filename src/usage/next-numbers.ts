import type { Clock } from '../platform/clock';
import type { NewId } from '../platform/ids';
import type { Store } from '../platform/store';
import { dailyNumbersOf, type DailyNumbers } from './daily-numbers-of';
import { usageByDay } from './usage-by-day';

/**
 * What would be sent of the newest day that has numbers, as if it were closed now; null where no day has enough of them. Its
 * id is an example: a day gets its own when it is decided about.
 */
export async function nextNumbers({
  store,
  clock,
  newId,
  appVersion,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly appVersion: string;
}): Promise<DailyNumbers | null> {
  const { days } = await usageByDay({ store, clock });
  for (const day of [...days].reverse()) {
    const numbers = dailyNumbersOf(day, { sendId: newId(), appVersion });
    if (numbers !== null) return numbers;
  }
  return null;
}
