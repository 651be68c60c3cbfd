import { createTroubles, noTroubles, type Troubles } from '../troubles';
import { limits } from '../limits';
import { readReport } from './read-report';

/** The one path of Atlassian's personal data reporting API (P:@forge/api/out/privacy/index.js, URL). */
export const REPORT_PATH = '/app/report-accounts';

/** Accounts that Atlassian keeps for tests: one is active, one is closed (D:user-privacy-guidelines, "Testing"). */
export const TEST_ACCOUNTS = { active: '5be24ad8b1653240376955d2', closed: '5be24ba3f91c106033269289' } as const;

/** One account that an installation reported. */
export type Reported = {
  readonly installationId: string;
  readonly accountId: string;
  readonly updatedAt: string;
  readonly atMs: number;
};

/** What Atlassian knows of accounts, over all sites: who is closed, and whose profile changed when. All others are active. */
export type Accounts = {
  /** Answers `POST /app/report-accounts` of an installation (D:user-privacy-guidelines, "Responses"). */
  report(installationId: string, body: string): Promise<Response>;
  close(accountId: string): void;
  /** Something of their profile changes now: what was retrieved before is out of date. */
  update(accountId: string): void;
  /** All that arrived, also where the answer never came. */
  reported(): readonly Reported[];
  readonly faults: Troubles;
};

export function createAccounts(clock: () => number): Accounts {
  const closed = new Set<string>([TEST_ACCOUNTS.closed]);
  const updates = new Map<string, number>();
  const arrived: Reported[] = [];
  const faults = createTroubles(noTroubles);

  function statusOf(accountId: string, updatedAt: string): 'closed' | 'updated' | undefined {
    if (closed.has(accountId)) return 'closed';
    return Date.parse(updatedAt) < (updates.get(accountId) ?? -Infinity) ? 'updated' : undefined;
  }

  async function answer(installationId: string, body: string): Promise<Response> {
    const read = readReport(body, limits.accounts.report.value);
    if ('problem' in read) return refusal(400, read.problem);
    const atMs = clock();
    arrived.push(...read.accounts.map((account) => ({ ...account, installationId, atMs })));
    const accounts = read.accounts.flatMap(({ accountId, updatedAt }) => {
      const status = statusOf(accountId, updatedAt);
      return status === undefined ? [] : [{ accountId, status }];
    });
    // The form of the header is not documented; the package hides it (host/UNVERIFIED.md, "Accounts").
    const headers = { 'Cycle-Period': String(limits.accounts.cycle.value) };
    return accounts.length === 0
      ? new Response(null, { status: 204, headers })
      : Response.json({ accounts }, { headers });
  }

  return {
    report: (installationId, body) =>
      faults.around(
        () => answer(installationId, body),
        (status) => refusal(status, 'A simulated failure.'),
      ),
    close: (accountId) => void closed.add(accountId),
    update: (accountId) => void updates.set(accountId, clock()),
    reported: () => arrived,
    faults,
  };
}

/** D:user-privacy-guidelines, "Responses", 400 and 500; the words are the host's. */
const refusal = (status: number, errorMessage: string): Response =>
  Response.json({ errorType: status === 400 ? 'BAD_REQUEST' : 'ERROR', errorMessage }, { status });
