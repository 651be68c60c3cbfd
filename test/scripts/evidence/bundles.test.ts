import { describe, expect, test } from '@jest/globals';
import type { Bundle } from '../../../docs-site/core/claims/bundle';
import { parseClaims } from '../../../docs-site/core/claims/parse-claims';
import { differences } from '../../../scripts/evidence/compare-bundles';
import { stateOf } from '../../../scripts/evidence/make-evidence';
import { historyWith } from '../../../scripts/evidence/published';
import { summaryInWords } from '../../../scripts/evidence/summary';
import { aClaim, claimsYaml } from '../../docs-site/core/claims/small-claims';
import { aBundle } from './small-bundle';

const [result] = aBundle().results;
const failed = { ...result!, state: 'failed', seen: 'It is open.' } as const;

describe('two bundles', () => {
  test.each<[string, Partial<Bundle>, readonly string[]]>([
    [
      'of another day, commit and Node are the same',
      { writtenAt: '2027-01-01T00:00:00.000Z', commit: 'd'.repeat(40), node: '24.1.0', npm: '11.0.0' },
      [],
    ],
    [
      'of other files differ',
      { inputs: { digest: '9'.repeat(64), files: 4 } },
      [`inputs, digest: ${'1'.repeat(64)}; now: ${'9'.repeat(64)}`, 'inputs, files: 3; now: 4'],
    ],
    [
      'differ in what a check saw',
      { claims: [{ id: 'stays', state: 'failing' }, aBundle().claims[1]!], results: [failed] },
      [
        'claims, stays, state: verified; now: failing',
        'results, door, state: passed; now: failed',
        'results, door, seen: It is shut.; now: It is open.',
      ],
    ],
    [
      'differ in a claim that came and one that went',
      { claims: [{ id: 'fresh', state: 'verified' }, aBundle().claims[1]!] },
      [
        'claims, stays: {"id":"stays","state":"verified"}; now: not there',
        'claims, fresh: not there; now: {"id":"fresh","state":"verified"}',
      ],
    ],
  ])('%s', (_what, changes, found) => {
    expect(differences(aBundle(), aBundle(changes))).toEqual(found);
  });
});

describe('the history', () => {
  const first = {
    writtenAt: '2026-11-26T18:00:00.000Z',
    commit: 'c'.repeat(40),
    inputs: '1'.repeat(64),
    verified: 1,
    vouched: 1,
    failing: [],
  };

  test('gets each run in front, with what failed', () => {
    const next = aBundle({
      writtenAt: '2026-11-27T18:00:00.000Z',
      inputs: { digest: '9'.repeat(64), files: 3 },
      claims: [{ id: 'stays', state: 'failing' }],
    });
    expect(historyWith(historyWith([], aBundle()), next)).toEqual([
      {
        ...first,
        writtenAt: '2026-11-27T18:00:00.000Z',
        inputs: '9'.repeat(64),
        verified: 0,
        vouched: 0,
        failing: ['stays'],
      },
      first,
    ]);
  });

  test('has one entry for the same files, that of the last run', () => {
    const again = { ...first, writtenAt: '2026-11-28T18:00:00.000Z' };
    expect(historyWith([first], aBundle({ writtenAt: again.writtenAt }))).toEqual([again]);
  });
});

describe('a claim', () => {
  const parsed = parseClaims(claimsYaml(aClaim()));
  const [claim] = parsed.ok ? parsed.claims : [];

  test.each<[string, Bundle['results'], string]>([
    ['is verified where its checks passed', [{ ...result!, check: 'wire' }], 'verified'],
    ['fails where one did not', [{ ...failed, check: 'wire' }], 'failing'],
    ['fails where one did not run', [result!], 'failing'],
  ])('%s', (_what, results, state) => {
    expect(stateOf(claim!, results)).toBe(state);
  });
});

test('the summary begins with what fails, and how to see it again', () => {
  const bundle = aBundle({ claims: [{ id: 'stays', state: 'failing' }, aBundle().claims[1]!], results: [failed] });
  expect(summaryInWords(bundle, [])).toBe(
    'FAILING stays: \n  door: It is open.\n  npm run evidence -- --check door\n' +
      '0 claims verified, 1 vouched for, 1 failing.\n',
  );
});
