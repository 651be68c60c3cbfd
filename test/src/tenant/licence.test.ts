import { describe, expect, test } from '@jest/globals';
import type { Licence } from '../../../src/contract';
import { licenceOf, mayExport, noLicence } from '../../../src/tenant/licence';

const TRIAL_END = '2026-12-01T00:00:00.000Z';
const SUBSCRIPTION_END = '2027-03-01T00:00:00.000Z';
const none = { trialEndDate: null, subscriptionEndDate: null, isEvaluation: false };
const inProduction = (license: unknown) => ({ environment: 'PRODUCTION', license });

describe('the licence of a site', () => {
  test.each<[string, Parameters<typeof licenceOf>[0], Licence, boolean]>([
    ['in development', { environment: 'DEVELOPMENT', license: undefined }, { state: 'not-needed' }, true],
    ['in staging', { environment: 'STAGING', license: { active: false } }, { state: 'not-needed' }, true],
    ['that the platform does not mention', inProduction(undefined), { state: 'unlicensed' }, false],
    ['that cannot be read', inProduction({ active: 'yes' }), { state: 'unlicensed' }, false],
    ['that is active, without a word more', inProduction({ active: true }), { state: 'active' }, true],
    [
      'that is active until a day',
      inProduction({ ...none, active: true, subscriptionEndDate: SUBSCRIPTION_END }),
      { state: 'active', endsAt: SUBSCRIPTION_END },
      true,
    ],
    [
      'that is on trial',
      inProduction({ ...none, active: true, isEvaluation: true, trialEndDate: TRIAL_END }),
      { state: 'trial', endsAt: TRIAL_END },
      true,
    ],
    [
      'whose trial is over',
      inProduction({ ...none, active: false, isEvaluation: true, trialEndDate: TRIAL_END }),
      { state: 'expired', endsAt: TRIAL_END },
      false,
    ],
    [
      'whose subscription is over',
      inProduction({ ...none, active: false, trialEndDate: TRIAL_END, subscriptionEndDate: SUBSCRIPTION_END }),
      { state: 'expired', endsAt: SUBSCRIPTION_END },
      false,
    ],
    ['that never was', inProduction({ ...none, active: false }), { state: 'unlicensed' }, false],
    [
      'whose end cannot be read',
      inProduction({ ...none, active: true, subscriptionEndDate: 'soon' }),
      { state: 'active' },
      true,
    ],
    // Nothing but the platform's word decides: it may let a site go on for some days.
    [
      'that goes on after its end',
      inProduction({ ...none, active: true, subscriptionEndDate: '2020-01-01' }),
      { state: 'active', endsAt: '2020-01-01T00:00:00.000Z' },
      true,
    ],
  ])('%s', (_what, licensing, licence, starts) => {
    expect(licenceOf(licensing)).toEqual(licence);
    expect(mayExport(licenceOf(licensing))).toBe(starts);
  });

  test('that ended says since when, and what to do', () => {
    expect(noLicence({ state: 'expired', endsAt: TRIAL_END })).toBe(
      'Openbook has no active licence on this site since 1 December 2026, so no export can start. ' +
        'Ask your Jira admin to renew it; everything else works as before.',
    );
  });
});
