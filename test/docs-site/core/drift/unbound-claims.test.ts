import { describe, expect, test } from '@jest/globals';
import { parseClaims } from '../../../../docs-site/core/claims/parse-claims';
import { unboundClaims } from '../../../../docs-site/core/drift/unbound-claims';
import { aClaim, aStatement, claimsYaml, theDocuments } from '../claims/small-claims';

function unbound(statement = aStatement(), isThere = true) {
  const parsed = parseClaims(claimsYaml(aClaim()));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return unboundClaims(parsed, theDocuments(statement), () => isThere);
}

describe('claims that stand behind their sentences no longer', () => {
  test.each([
    ['none, where mark, clause and test are there', aStatement(), true, []],
    [
      'one whose test is gone',
      aStatement(),
      false,
      [
        'The claim "nothing-is-sent" has lost its check "wire": test/wire.test.ts has no test "the wire is silent". ' +
          'Take it back, or name the test that checks it now in facts/claims.yaml.',
      ],
    ],
    [
      'one whose clause changed',
      aStatement('We send little. <!-- claim: nothing-is-sent -->'),
      true,
      [
        'The claim "nothing-is-sent": The clause {#sending} has changed since somebody last held this claim against it. ' +
          'Read both; where the claim still says what the clause says: npm run policies -- looked-at nothing-is-sent',
      ],
    ],
    [
      'one whose mark is gone: the check of the policies says which',
      aStatement('We send nothing.'),
      true,
      ['Claims and marks do not fit together (1): npm run policies -- check'],
    ],
  ])('%s', (_name, statement, isThere, lines) => {
    expect(unbound(statement, isThere)).toEqual(lines);
  });
});
