import type { Bundle } from '../../../../docs-site/core/claims/bundle';
import type { Claim } from '../../../../docs-site/core/claims/claim';

const bound = { document: 'statement', lookedAt: '0'.repeat(64) } as const;

/** Two claims that software checks, one that somebody vouches for. */
export const CLAIMS: readonly Claim[] = [
  {
    ...bound,
    id: 'nothing-leaves',
    promise: 'Nothing leaves.',
    clause: 'transfers',
    kind: 'checked',
    checks: [
      { id: 'egress', kind: 'rule', over: 'manifest', rule: 'egress-is-declared' },
      { id: 'a-day', kind: 'test', file: 'test/day.test.ts', name: 'a day sends nothing' },
    ],
  },
  {
    ...bound,
    id: 'all-ends',
    promise: 'Everything ends.',
    clause: 'retention',
    kind: 'checked',
    checks: [{ id: 'retentions', kind: 'rule', over: 'inventory', rule: 'retentions-are' }],
  },
  {
    ...bound,
    id: 'region',
    promise: 'It lies in the region.',
    clause: 'hosting',
    kind: 'vouched',
    by: 'The host',
    why: 'Its data centres are not ours to look into.',
    reviewed: null,
  },
];

type Result = Bundle['results'][number];

/** What a run found, each check passed where `failed` does not name it. */
export function bundleOf(
  checks: readonly (readonly [claim: string, check: string])[],
  failed: readonly string[] = [],
): Bundle {
  const results = checks.map(([claim, check]): Result => ({
    claim,
    check,
    state: failed.includes(check) ? 'failed' : 'passed',
    seen: 'What was seen.',
    command: `npm run evidence -- --check ${check}`,
  }));
  const digest = 'a'.repeat(64);
  return {
    version: 1,
    writtenAt: '2026-11-26T18:02:11.000Z',
    commit: 'e218184f0a9b5c3d7e6f1a2b3c4d5e6f7a8b9c0d',
    node: '20.19.5',
    inputs: { digest, files: 3 },
    manifest: { digest },
    inventory: { digest },
    policies: { version: null, documents: [] },
    sbom: { file: 'sbom.cdx.json', digest, components: 1 },
    claims: [],
    results,
  };
}

export const EVERY_CHECK = [
  ['nothing-leaves', 'egress'],
  ['nothing-leaves', 'a-day'],
  ['all-ends', 'retentions'],
] as const;
