import { aManifest, aPlatform } from '../../support/platform';
import { aSite } from '../../support/forge';
import { describe, expect, test } from '@jest/globals';
import { TEST_ACCOUNTS } from '../../../host/accounts/accounts';

const { privacy } = await import('@forge/api');

const { active, closed } = TEST_ACCOUNTS;
const updatedAt = '2026-11-23T09:00:00.000Z';
const site = aSite();

type Outcome = { readonly accounts?: unknown; readonly status?: number; readonly retryAfter?: string | null };

/** What the real package makes of the answer to a report, which a function of the app sends. */
function aReporter(scopes = ['report:personal-data']) {
  let nowMs = Date.parse(updatedAt);
  const report = async ({ payload }: { payload: { accounts: { accountId: string; updatedAt: string }[] } }) => {
    try {
      return { accounts: await privacy.reportPersonalData(payload.accounts) };
    } catch (error) {
      const { status, headers } = error as Response;
      return { status, retryAfter: headers.get('Retry-After') };
    }
  };
  const { platform } = aPlatform({ report: report as never }, { manifest: aManifest({ scopes }), clock: () => nowMs });
  const call = { site, accountId: 'ada', moduleKey: 'page', functionKey: 'report' };
  return {
    accounts: platform.accounts,
    passes: (ms: number) => void (nowMs += ms),
    tell: async (...ids: string[]) =>
      (await platform.invokeResolver({
        ...call,
        payload: { accounts: ids.map((accountId) => ({ accountId, updatedAt })) },
      })) as Outcome,
  };
}

describe("Atlassian's accounts", () => {
  test('have the two test accounts of the documentation', async () => {
    const { tell, accounts } = aReporter();
    expect(await tell(active)).toEqual({ accounts: [] });
    expect(await tell(active, closed)).toEqual({ accounts: [{ accountId: closed, status: 'closed' }] });
    expect(accounts.reported().map(({ accountId }) => accountId)).toEqual([active, active, closed]);
  });

  test('are updated for whoever retrieved them before they changed', async () => {
    const { tell, accounts, passes } = aReporter();
    accounts.update('ada');
    expect(await tell('ada')).toEqual({ accounts: [] });
    passes(1);
    accounts.update('ada');
    expect(await tell('ada')).toEqual({ accounts: [{ accountId: 'ada', status: 'updated' }] });
    accounts.close('ada');
    expect(await tell('ada')).toEqual({ accounts: [{ accountId: 'ada', status: 'closed' }] });
  });

  test('refuse what is malformed, and tell when to come again', async () => {
    const { tell, accounts } = aReporter();
    expect(await tell('not an id')).toEqual({ status: 400, retryAfter: null });
    accounts.faults.set({ next: ['rate-limited', 'error'], retryAfterSeconds: 60 });
    expect(await tell(active)).toEqual({ status: 429, retryAfter: '60' });
    expect(await tell(active)).toEqual({ status: 500, retryAfter: null });
    expect(accounts.reported()).toEqual([]);
  });

  test('take a report from an app with the scope only', async () => {
    expect(await aReporter(['storage:app']).tell(active)).toEqual({ status: 401, retryAfter: null });
  });
});
