import { personalDataReport } from '../../inventory/kinds/personal-data-report';
import type { ValueOf } from '../../inventory/record-kind';
import { instantOf, type Clock } from '../../platform/clock';
import { DAY_MS } from '../../platform/day';
import type { AccountsAnswer, ReportedAccount } from '../../platform/report-accounts';
import type { Store } from '../../platform/store';
import { keptAccounts, type KeptAccount, type KeptRecord } from './kept-accounts';
import { batchesFrom, type Batch } from './report-batches';

export type PersonalDataReport = ValueOf<typeof personalDataReport>;

/** Takes an account out of one record of it: all of it, or what was retrieved of its profile. Twice is the same as once. */
export type Forget = (record: KeptRecord, accountId: string) => Promise<void>;

export type PersonalDataPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
  readonly report: (accounts: readonly ReportedAccount[]) => Promise<AccountsAnswer>;
  readonly closed: Forget;
  readonly updated: Forget;
};

/** The documented cycle: no account is reported more often, and each that is kept at least as often. */
export const CYCLE_MS = 7 * DAY_MS;
/** Storage belongs to one installation, so that one fixed id is enough. */
const CURRENT = 'current';
/** Where Atlassian asks to wait and does not say how long. */
const WAIT_MS = 3_600_000;

/**
 * Reports every account that is kept to Atlassian, once in seven days, and erases what is kept about those that are closed.
 * Each batch is noted when all that its answer asks for is done: so a run that breaks off anywhere is taken up by the next
 * one at its batch, and reports at most that batch again.
 */
export async function reportPersonalData(ports: PersonalDataPorts): Promise<void> {
  const { store, clock, hasTime } = ports;
  const known = await findPersonalDataReport(store);
  let report = dueReport(known, clock);
  if (report === null) return;
  const accounts = await keptAccounts(store, hasTime);
  if (accounts === null) return;
  // Where nobody was ever kept there is nothing to note: an erased site stays empty.
  if (known === null && accounts.length === 0) return;
  // Noted before the first batch, so that the week begins with it.
  await store.put(personalDataReport, CURRENT, report);
  for (const batch of batchesFrom(accounts, report.place)) {
    if (!hasTime()) return;
    const after = await reportBatch(ports, report, batch);
    if (after === null) return;
    await store.put(personalDataReport, CURRENT, after);
    if (after.notBefore !== undefined) return;
    report = after;
  }
  await store.put(personalDataReport, CURRENT, { ...report, finishedAt: instantOf(clock) });
}

/** The report that runs or ran last; null before the first. */
export const findPersonalDataReport = (store: Pick<Store, 'find'>): Promise<PersonalDataReport | null> =>
  store.find(personalDataReport, CURRENT);

/** What is to be gone on with now: the report that is under way, or a new one; null where it is too early for either. */
function dueReport(known: PersonalDataReport | null, clock: Clock): PersonalDataReport | null {
  const now = clock.now();
  const anew = { startedAt: instantOf(clock), place: 0, reported: 0, closed: 0, updated: 0, refused: 0 };
  if (known === null) return anew;
  if (known.finishedAt !== undefined) {
    const isOver = now - Date.parse(known.startedAt) >= CYCLE_MS;
    return isOver ? { ...anew, upToDateSince: known.startedAt } : null;
  }
  const { notBefore, ...underWay } = known;
  return notBefore === undefined || Date.parse(notBefore) <= now ? underWay : null;
}

/** The report after a batch; null where there was no time to do all that its answer asks for. */
async function reportBatch(
  { clock, hasTime, report: send, closed, updated }: PersonalDataPorts,
  report: PersonalDataReport,
  { accounts, end }: Batch,
): Promise<PersonalDataReport | null> {
  const answer = await send(accounts.map((account) => reported(account, report)));
  if (answer.kind === 'try again') {
    return { ...report, notBefore: new Date(clock.now() + (answer.retryAfterMs ?? WAIT_MS)).toISOString() };
  }
  const noted = { ...report, place: end };
  if (answer.kind === 'refused') return { ...noted, refused: report.refused + accounts.length };
  for (const [forget, ids] of [
    [closed, answer.closed],
    [updated, answer.updated],
  ] as const) {
    for (const { accountId, records } of accounts.filter((account) => ids.includes(account.accountId))) {
      for (const record of records) {
        if (!hasTime()) return null;
        await forget(record, accountId);
      }
    }
  }
  return {
    ...noted,
    reported: report.reported + accounts.length,
    closed: report.closed + answer.closed.length,
    updated: report.updated + answer.updated.length,
  };
}

/** Whatever was out of date when the report before began is gone since then, so that nothing kept is older than that. */
function reported({ accountId, since }: KeptAccount, { upToDateSince = since }: PersonalDataReport): ReportedAccount {
  return { accountId, updatedAt: upToDateSince > since ? upToDateSince : since };
}
