import { usageDay } from '../inventory/kinds/usage-day';
import { usageFlush } from '../inventory/kinds/usage-flush';
import { closeDays, type JobPorts } from '../platform/close-days';
import { listsOf, rowsOf, sumOf } from './usage-rows';

/** Adds the flushes of each day that is over up to its one row. */
export async function closeUsageDays(ports: JobPorts): Promise<void> {
  await closeDays(ports, usageFlush, usageDay, (day, flushes) => [
    { id: day, value: { day, ...listsOf(sumOf(flushes.flatMap(rowsOf))) } },
  ]);
}
