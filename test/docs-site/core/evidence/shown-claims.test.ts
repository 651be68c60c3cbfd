import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../../../docs-site/core/claims/bundle';
import { evidenceInWords } from '../../../../docs-site/core/evidence/evidence-in-words';
import { shownClaims, tally } from '../../../../docs-site/core/evidence/shown-claims';
import { bundleOf, CLAIMS, EVERY_CHECK } from './small-evidence';

const states = (bundle: Bundle | null) =>
  Object.fromEntries(shownClaims({ claims: CLAIMS, bundle }).map(({ claim, state }) => [claim.id, state]));

describe('the state in which readers see a claim', () => {
  it.each<[string, Bundle | null, readonly [leaves: string, ends: string, region: string]]>([
    ['without a bundle', null, ['not run', 'not run', 'vouched']],
    ['when every check passed', bundleOf(EVERY_CHECK), ['verified', 'verified', 'vouched']],
    ['when one of two checks failed', bundleOf(EVERY_CHECK, ['a-day']), ['failing', 'verified', 'vouched']],
    ['when a check is newer than the bundle', bundleOf(EVERY_CHECK.slice(1)), ['not run', 'verified', 'vouched']],
    [
      'when one check failed and another is newer',
      bundleOf(EVERY_CHECK.slice(1), ['a-day']),
      ['failing', 'verified', 'vouched'],
    ],
    [
      'when the run called it failing for another reason than a check',
      { ...bundleOf(EVERY_CHECK), claims: [{ id: 'region', state: 'failing' }] },
      ['verified', 'verified', 'failing'],
    ],
    [
      'when the results are those of another claim',
      bundleOf([
        ['all-ends', 'egress'],
        ['nothing-leaves', 'retentions'],
      ]),
      ['not run', 'not run', 'vouched'],
    ],
  ])('%s', (_, bundle, [leaves, ends, region]) => {
    expect(states(bundle)).toEqual({ 'nothing-leaves': leaves, 'all-ends': ends, region });
  });

  it('comes with the command, also of a check that was not run', () => {
    expect(shownClaims({ claims: CLAIMS, bundle: null })[0]?.checks).toEqual([
      {
        check: CLAIMS[0]?.kind === 'checked' && CLAIMS[0].checks[0],
        result: null,
        command: 'npm run evidence -- --check egress',
      },
      {
        check: CLAIMS[0]?.kind === 'checked' && CLAIMS[0].checks[1],
        result: null,
        command: 'npm run evidence -- --check a-day',
      },
    ]);
  });
});

describe('all claims in a sentence', () => {
  it.each<[string, Bundle | null, string]>([
    [
      'no bundle',
      null,
      'No run of the checks is published yet: 2 of 3 claims wait for one. 1 that no software can check is vouched for.',
    ],
    [
      'all is well',
      bundleOf(EVERY_CHECK),
      '2 of 3 claims are verified by software, and none fails. 1 that no software can check is vouched for.',
    ],
    [
      'one fails',
      bundleOf(EVERY_CHECK, ['egress']),
      '1 of 3 claims fails. 1 of 3 claims is verified by software. 1 that no software can check is vouched for.',
    ],
    [
      'one was not run',
      bundleOf(EVERY_CHECK.slice(0, 2)),
      '1 of 3 claims is verified by software, and none fails. 1 was not run yet. 1 that no software can check is vouched for.',
    ],
  ])('%s', (_, bundle, sentence) => {
    expect(evidenceInWords(tally(shownClaims({ claims: CLAIMS, bundle })), bundle !== null)).toBe(sentence);
  });

  it('says so where no sentence is bound to a claim', () => {
    expect(evidenceInWords(tally([]), false)).toBe('No claim is bound to the policies yet.');
  });
});
