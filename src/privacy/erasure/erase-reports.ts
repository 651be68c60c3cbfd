import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import { REPORT_KINDS, type ErasureParts } from './erasure-scope';
import type { ErasurePorts } from './erasure-ports';
import type { StoredErasure } from './erasure-store';
import { countGoing, lyingPages, removeGoing } from './lying-pages';

/** The withdrawal is noted, and two records are removed. */
const WRITES_OF_A_WITHDRAWAL = 3;

/**
 * Withdraws every report that was sent before the erasure was asked for: what it says is gone at once, and its errand asks
 * support about its ticket. Whether all were come to; where not, there was no time.
 */
export async function withdrawReports(ports: ErasurePorts, at: StoredErasure, parts: ErasureParts): Promise<boolean> {
  if (!parts.reports) return true;
  const { pace, withdraw, hasTime } = ports;
  const withdrawn = new Set<string>();
  for await (const records of lyingPages(ports, reportWithdrawal, parts))
    for (const { id } of records) withdrawn.add(id);
  for await (const records of lyingPages(ports, reportProgress, parts)) {
    for (const { id, value } of records) {
      if (withdrawn.has(id) || value.createdAt > at.requestedAt) continue;
      if (!hasTime()) return false;
      await withdraw(id);
      for (let write = 0; write < WRITES_OF_A_WITHDRAWAL; write += 1) await pace.write(0);
    }
  }
  return hasTime();
}

/** About how many reports support has not been asked yet; null where there was no time to count them. */
export async function unaskedReports(ports: ErasurePorts, parts: ErasureParts): Promise<number | null> {
  return countGoing(ports, reportWithdrawal, parts, ({ value }) => value.settledAt === undefined);
}

/** Removes what is left of those reports. Whether all were come to. */
export async function eraseReports(ports: ErasurePorts, at: StoredErasure, parts: ErasureParts): Promise<boolean> {
  if (!parts.reports) return true;
  // The withdrawal is the last of these kinds: as long as it is there, no errand sends anything of the report.
  for (const kind of REPORT_KINDS) {
    if (!(await removeGoing(ports, kind, parts, ({ id }) => isOlder(ports, at, id)))) return false;
  }
  return true;
}

/** Of which nothing is known when it was sent, is a leftover of one that is gone. */
async function isOlder({ store, pace }: ErasurePorts, at: StoredErasure, reportId: string): Promise<boolean> {
  await pace.read(0);
  const known = (await store.find(reportWithdrawal, reportId)) ?? (await store.find(reportProgress, reportId));
  return known === null || known.createdAt <= at.requestedAt;
}
