import { describe, expect, it } from '@jest/globals';
import { refusals, type ReleaseRequest, type ReleaseState } from '../../../../docs-site/core/release/refusals';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import { VERSIONS } from '../tables/small-trust';

/** A version with the days of notice that its facts promise for a material change. */
function version(label: string, state: PolicyVersion['state'], effective: string | null, days: number | 'not stated') {
  const [small] = VERSIONS;
  const notices = [{ id: 'material-changes', about: 'Before a material change', days, state: 'promised' }];
  const vendor = { ...small!.facts.vendor, notices };
  return { ...small!, label, state, effective, facts: { ...small!.facts, vendor } };
}

const STATE: ReleaseState = {
  versions: [version('2.1', 'in preparation', null, 30), version('2.0', 'released', '2026-12-01', 30)],
  verdict: 'wording',
  findings: 0,
  today: '2026-11-26',
};
const REQUEST: ReleaseRequest = {
  label: '2.1',
  effective: '2026-12-15',
  summary: 'A clearer sentence.',
  raised: false,
};

describe('a release', () => {
  it.each<[string, Partial<ReleaseRequest>, Partial<ReleaseState>, readonly string[]]>([
    ['goes through', {}, {}, []],
    [
      'needs a label of two numbers',
      { label: '2.1-final' },
      {},
      ['"2.1-final" is no label. Write two numbers with a point between them, such as 2.1.'],
    ],
    [
      'does not take a label that exists',
      { label: '2.0' },
      {},
      ['Policy version 2.0 exists already, and a published version is not changed. The next one is 2.1.'],
    ],
    [
      'comes after the newest version',
      { label: '1.9' },
      {},
      ['1.9 does not come after 2.0, the newest version. The next one is 2.1.'],
    ],
    ['may leave labels out', { label: '3.0' }, {}, []],
    [
      'needs a day of the calendar',
      { effective: '2026-02-30' },
      {},
      ['"2026-02-30" is no day. Write it as 2026-11-26.'],
    ],
    [
      'does not hold from a day that is past',
      { effective: '2026-11-25' },
      {},
      ['25 November 2026 is past. Choose today, 2026-11-26, or a later day.'],
    ],
    [
      'does not hold before the version before',
      { effective: '2026-11-26' },
      {},
      ['The version before holds from 1 December 2026. Choose that day or a later one.'],
    ],
    [
      'owes notice of a material change',
      {},
      { verdict: 'material' },
      [
        'A fact changes, so this is material, and 30 days of notice are owed (facts/vendor.yaml, notices). ' +
          'The first day on which it can hold is 26 December 2026: --effective 2026-12-26',
      ],
    ],
    ['gives notice to the day', { effective: '2026-12-26' }, { verdict: 'material' }, []],
    [
      'cannot shorten the notice that the last release promised',
      {},
      {
        verdict: 'material',
        versions: [version('2.1', 'in preparation', null, 5), version('2.0', 'released', '2026-12-01', 30)],
      },
      [expect.stringContaining('30 days of notice are owed') as unknown as string],
    ],
    [
      'owes none where none was promised',
      {},
      {
        verdict: 'material',
        versions: [
          version('2.1', 'in preparation', null, 'not stated'),
          version('2.0', 'released', '2026-12-01', 'not stated'),
        ],
      },
      [],
    ],
    [
      'owes none as the first of a product',
      { label: '2.0', effective: '2026-11-26' },
      {
        verdict: 'material',
        versions: [version('2.0', 'in preparation', null, 30), version('1.1', 'reconstructed', null, 30)],
      },
      [],
    ],
    ['needs a summary', { summary: ' ' }, {}, ['A release needs a summary: one or two sentences on what changed.']],
    [
      'needs a summary that is one',
      { summary: 'x'.repeat(601) },
      {},
      ['The summary is too long. Shorten it to 600 characters.'],
    ],
    [
      'needs a change',
      {},
      { verdict: 'unchanged' },
      ['Nothing has changed since 2.0, so there is nothing to release.'],
    ],
    [
      'waits for what the check finds',
      {},
      { findings: 2 },
      ['The check finds 2 things to mend: npm run policies -- check'],
    ],
  ])('%s', (_, request, state, expected) => {
    expect(refusals({ ...REQUEST, ...request }, { ...STATE, ...state })).toEqual(expected);
  });
});
