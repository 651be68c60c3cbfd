import { expect, it } from '@jest/globals';
import { claimsFile } from '../../../../docs-site/core/evidence/claims-file';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import { VERSIONS } from '../tables/small-trust';
import { bundleOf, CLAIMS } from './small-evidence';

const versions = VERSIONS.map((version): PolicyVersion => ({
  ...version,
  documents: {
    ...version.documents,
    statement: { title: 'Statement', clauses: [{ id: 'retention', title: 'How long', level: 2 }] },
  },
}));

it('says of every claim what the page says', () => {
  const bundle = bundleOf([['all-ends', 'retentions']]);
  const site = { siteUrl: 'https://trust.example', versions };
  expect(claimsFile({ claims: CLAIMS, bundle }, site, '2026-11-26')).toEqual({
    run: { at: '2026-11-26T18:02:11.000Z', commit: 'e218184f0a9b5c3d7e6f1a2b3c4d5e6f7a8b9c0d' },
    claims: [
      {
        id: 'nothing-leaves',
        promise: 'Nothing leaves.',
        state: 'not run',
        said: null,
        evidence: 'https://trust.example/evidence/#claim-nothing-leaves',
        checks: [
          { id: 'egress', state: 'not run', seen: null, command: 'npm run evidence -- --check egress' },
          { id: 'a-day', state: 'not run', seen: null, command: 'npm run evidence -- --check a-day' },
        ],
      },
      {
        id: 'all-ends',
        promise: 'Everything ends.',
        state: 'verified',
        said: 'https://trust.example/policies/2.0/statement/#retention',
        evidence: 'https://trust.example/evidence/#claim-all-ends',
        checks: [
          {
            id: 'retentions',
            state: 'passed',
            seen: 'What was seen.',
            command: 'npm run evidence -- --check retentions',
          },
        ],
      },
      {
        id: 'region',
        promise: 'It lies in the region.',
        state: 'vouched',
        said: null,
        evidence: 'https://trust.example/evidence/#claim-region',
        vouchedBy: 'The host',
        why: 'Its data centres are not ours to look into.',
        reviewed: null,
      },
    ],
  });
});
