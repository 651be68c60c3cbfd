import { claimProblems, staleClaims, staleInWords } from '../claims/claim-problems';
import type { TestCheck } from '../claims/claim';
import { checksOf, type ParsedClaims } from '../claims/parse-claims';
import type { DocumentId } from '../versions/policy-version';

type Readable = Extract<ParsedClaims, { ok: true }>;

/**
 * Claims that stand behind their sentences no longer, a line each: where a check is gone, and where a clause changed since
 * somebody held its claim against it. Marks are for the check of the policies to name; here they are counted.
 */
export function unboundClaims(
  parsed: Readable,
  documents: Readonly<Record<DocumentId, string>>,
  isThere: (check: TestCheck) => boolean,
): readonly string[] {
  const marks = claimProblems(parsed, documents).length;
  return [
    ...(marks === 0 ? [] : [`Claims and marks do not fit together (${marks}): npm run policies -- check`]),
    ...parsed.claims.flatMap((claim) =>
      checksOf(claim)
        .filter((check): check is TestCheck => check.kind === 'test' && !isThere(check))
        .map(
          ({ id, file, name }) =>
            `The claim "${claim.id}" has lost its check "${id}": ${file} has no test "${name}". ` +
            'Take it back, or name the test that checks it now in facts/claims.yaml.',
        ),
    ),
    ...staleClaims(parsed, documents).map(staleInWords),
  ];
}
