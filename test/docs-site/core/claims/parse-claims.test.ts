import { describe, expect, it } from '@jest/globals';
import { checksOf, parseClaims } from '../../../../docs-site/core/claims/parse-claims';
import { problemInWords } from '../../../../docs-site/core/facts/fact-problem';
import { aClaim, claimsYaml } from './small-claims';

const problems = (...claims: readonly string[]) => {
  const parsed = parseClaims(claimsYaml(...claims));
  return parsed.ok ? [] : parsed.problems.map(problemInWords);
};

const RULE = 'id: door, kind: rule, over: inventory';
const VOUCHED = { kind: 'vouched', checks: null, by: 'The vendor', why: 'No software sees it.', reviewed: 'null' };

describe('a claim', () => {
  it.each<[string, string]>([
    ['with a test', aClaim()],
    ['with a rule', aClaim({ checks: `[{ ${RULE}, rule: fields-are, with: { log-line: [level] } }]` })],
    ['that somebody vouches for', aClaim(VOUCHED)],
    ['that was reviewed', aClaim({ ...VOUCHED, reviewed: "'2026-11-26'" })],
  ])('%s can be read', (_what, yaml) => {
    expect(problems(yaml)).toEqual([]);
  });

  it('has the checks that it names, and none where somebody vouches', () => {
    const parsed = parseClaims(claimsYaml(aClaim(), aClaim({ ...VOUCHED, id: 'other' })));
    expect(parsed.ok && parsed.claims.map((claim) => checksOf(claim).map(({ id }) => id))).toEqual([['wire'], []]);
  });

  it.each<[string, string, string]>([
    ['without a check', aClaim({ checks: '[]' }), 'Name a check, or say who vouches for it.'],
    ['for which nobody vouches', aClaim({ ...VOUCHED, by: null }), '"by" is missing.'],
    ['whose promise is no sentence', aClaim({ promise: 'Nothing' }), 'Write a whole sentence'],
    ['of a document that there is not', aClaim({ document: 'terms' }), '"terms" cannot stand here.'],
    ['without a digest', aClaim({ lookedAt: 'today' }), 'Let npm run policies -- looked-at write it'],
    [
      'with a test that is none',
      aClaim({ checks: '[{ id: a, kind: test, file: src/a.ts, name: b }]' }),
      'path of a test',
    ],
    ['with a rule that is none', aClaim({ checks: `[{ ${RULE}, rule: sees-all }]` }), '"sees-all" cannot stand here.'],
    [
      'with a rule over something else',
      aClaim({ checks: `[{ ${RULE}, rule: chain-holds }]` }),
      'This rule looks at something else.',
    ],
  ])('%s is a mistake that is named', (_what, yaml, said) => {
    expect(problems(yaml).join('\n')).toContain(said);
  });

  it('has an id of its own, and so has each check', () => {
    const claims = [aClaim(), aClaim({ checks: '[{ id: wire, kind: test, file: test/a.test.ts, name: b }]' })];
    expect(problems(...claims)).toEqual([
      'facts/claims.yaml:9:5 claims, "nothing-is-sent", id: Another claim is called "nothing-is-sent" already. Mend: Give this one a name of its own.',
      'facts/claims.yaml:15:16 claims, "nothing-is-sent", checks, "wire", id: Another check is called "wire" already. Mend: Give this one a name of its own.',
    ]);
  });
});
