import { describe, expect, it } from '@jest/globals';
import { claimProblems, staleClaims } from '../../../../docs-site/core/claims/claim-problems';
import { parseClaims } from '../../../../docs-site/core/claims/parse-claims';
import { problemInWords } from '../../../../docs-site/core/facts/fact-problem';
import { aClaim, aStatement, claimsYaml, theDocuments } from './small-claims';

function readable(yaml: string) {
  const parsed = parseClaims(yaml);
  if (parsed.ok) return parsed;
  throw new Error(parsed.problems.map(problemInWords).join('\n'));
}

const ONE = readable(claimsYaml(aClaim()));
const foundWith = (sentence: string, claims = ONE) =>
  claimProblems(claims, theDocuments(aStatement(sentence))).map(problemInWords);

describe('claims and the marks in the policies', () => {
  it('fit together where each claim has its mark behind its sentence', () => {
    expect(foundWith('We send nothing. <!-- claim: nothing-is-sent -->')).toEqual([]);
    expect(foundWith('::table{of="x"}\n\n- **We** send nothing. <!-- claim: nothing-is-sent --> And so on.')).toEqual(
      [],
    );
  });

  const unmarked =
    'facts/claims.yaml:2:5 claims, "nothing-is-sent", id: No sentence of the policies has the mark of this claim. ' +
    'Mend: Put <!-- claim: nothing-is-sent --> right behind the sentence in policies/statement.md that promises it.';

  it.each<[string, string, readonly string[]]>([
    ['a claim without a mark', 'We send nothing.', [unmarked]],
    [
      'a mark without a claim',
      'We send nothing. <!-- claims: nothing-is-sent, all-is-well -->',
      [
        'policies/statement.md:13:18 There is no claim "all-is-well". Mend: Write the id of a claim in facts/claims.yaml.',
      ],
    ],
    [
      'a mark that stands twice',
      'We send nothing. <!-- claim: nothing-is-sent --> Nothing. <!-- claim: nothing-is-sent -->',
      [
        'policies/statement.md:13:59 The claim "nothing-is-sent" has its mark twice. ' +
          'Mend: Leave it where the promise is made, and take this one out.',
      ],
    ],
    [
      'a mark that begins a line, and is no part of the paragraph before',
      'We send nothing.\n<!-- claim: nothing-is-sent -->',
      [
        'policies/statement.md:14:1 A mark stands behind no sentence here. ' +
          'Mend: Put it into the paragraph, right behind the full stop.',
      ],
    ],
    [
      'a mark in another clause',
      'We send nothing.\n\n### More {#more}\n\nOr little. <!-- claim: nothing-is-sent -->',
      [
        'facts/claims.yaml:6:5 claims, "nothing-is-sent", clause: The mark of this claim stands in policies/statement.md, ' +
          'under {#more}. Mend: Write that document and that clause here, or move the mark.',
      ],
    ],
  ])('do not with %s', (_what, sentence, found) => {
    expect(foundWith(sentence)).toEqual(found);
  });
});

describe('a clause', () => {
  const staleWith = (sentence: string) => staleClaims(ONE, theDocuments(aStatement(sentence))).map(({ id }) => id);

  it.each<[string, string]>([
    ['with the words that somebody looked at', 'We send nothing. <!-- claim: nothing-is-sent -->'],
    ['that was wrapped anew', 'We send\nnothing. <!-- claim: nothing-is-sent -->'],
    ['that more claims were bound to', 'We send nothing. <!-- claims: nothing-is-sent, other -->'],
    ['with another clause below it', 'We send nothing.\n\n### More {#more}\n\nOr little.'],
  ])('%s has not changed', (_what, sentence) => {
    expect(staleWith(sentence)).toEqual([]);
  });

  it('that says something else has, and says what to do', () => {
    const [stale] = staleClaims(ONE, theDocuments(aStatement('We send little.')));
    expect(problemInWords(stale!.problem)).toBe(
      'facts/claims.yaml:7:5 claims, "nothing-is-sent", lookedAt: The clause {#sending} has changed since somebody last ' +
        'held this claim against it. Mend: Read both; where the claim still says what the clause says: ' +
        'npm run policies -- looked-at nothing-is-sent',
    );
  });
});
