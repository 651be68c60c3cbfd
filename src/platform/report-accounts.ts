import { privacy } from '@forge/api';
import * as v from 'valibot';
import { parseRetryAfter } from '../retry-after';
import type { Clock } from './clock';

/** Somebody about whom something is kept, and since when it has been as it is, ISO 8601. */
export type ReportedAccount = { readonly accountId: string; readonly updatedAt: string };

/** How many accounts one report takes (developer.atlassian.com/platform/forge/user-privacy-guidelines). */
export const ACCOUNTS_A_REPORT = 90;

/** What Atlassian says to a report; nothing of it may be logged. */
export type AccountsAnswer =
  /** `closed`: what is kept about them must go. `updated`: what was retrieved of their profile is out of date. */
  | { readonly kind: 'reported'; readonly closed: readonly string[]; readonly updated: readonly string[] }
  /** Atlassian cannot read the report, and could not read it again. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'try again'; readonly retryAfterMs: number | null };

const answerSchema = v.array(v.object({ accountId: v.string(), status: v.string() }));

/**
 * The door to Atlassian's personal data reporting API, as the app. One call a report: the package would send the pieces of a
 * longer list all at once, and tells only of the first that fails. It also hides the header `Cycle-Period`, so that the
 * documented 7 days hold.
 * @throws RangeError for more than 90 accounts.
 */
export function createReportAccounts(clock: Clock) {
  return async (accounts: readonly ReportedAccount[]): Promise<AccountsAnswer> => {
    if (accounts.length > ACCOUNTS_A_REPORT) throw new RangeError(`A report takes ${ACCOUNTS_A_REPORT} accounts.`);
    try {
      const answer = v.parse(answerSchema, await privacy.reportPersonalData([...accounts]));
      const having = (status: string) => answer.filter((each) => each.status === status).map((each) => each.accountId);
      return { kind: 'reported', closed: having('closed'), updated: having('updated') };
    } catch (failure) {
      return failureOf(failure, clock.now());
    }
  };
}

/** The package rejects with the response itself where that is neither 200 nor 204 (P:@forge/api/out/privacy/index.js). */
function failureOf(failure: unknown, nowMs: number): AccountsAnswer {
  const { status, headers } = (failure ?? {}) as Partial<Pick<Response, 'status' | 'headers'>>;
  if (status === 400) return { kind: 'refused' };
  return { kind: 'try again', retryAfterMs: parseRetryAfter(headers?.get('Retry-After') ?? null, nowMs) };
}
