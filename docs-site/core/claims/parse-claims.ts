import type { FactProblem } from '../facts/fact-problem';
import { parseYaml } from '../facts/parse-yaml';
import { pathInWords, type FactPath } from '../facts/yaml-place';
import { claimsFile, type Claim } from './claim';

export const CLAIMS_FILE = 'facts/claims.yaml';

export type ParsedClaims =
  | {
      readonly ok: true;
      readonly claims: readonly Claim[];
      /** A problem at a place of the file. */
      readonly problemAt: (path: FactPath, wrong: string, mend: string) => FactProblem;
    }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/** The claims, or everything that is wrong with the file by itself: an id names one claim, and one check. */
export function parseClaims(yaml: string): ParsedClaims {
  const parsed = parseYaml(claimsFile, CLAIMS_FILE, yaml);
  if (!parsed.ok) return parsed;
  const { claims } = parsed.value;
  const problemAt = (path: FactPath, wrong: string, mend: string): FactProblem => ({
    file: CLAIMS_FILE,
    ...parsed.placeOf(path),
    path: pathInWords(parsed.value, path),
    wrong,
    mend,
  });
  const named = claims.flatMap((claim, at) => [
    { what: 'claim', id: claim.id, path: ['claims', at, 'id'] },
    ...checksOf(claim).map(({ id }, check) => ({ what: 'check', id, path: ['claims', at, 'checks', check, 'id'] })),
  ]);
  const twice = named.filter(
    ({ what, id }, at) => named.findIndex((other) => other.what === what && other.id === id) < at,
  );
  if (twice.length === 0) return { ok: true, claims, problemAt };
  const problems = twice.map(({ what, id, path }) =>
    problemAt(path, `Another ${what} is called "${id}" already.`, 'Give this one a name of its own.'),
  );
  return { ok: false, problems };
}

/** The checks of a claim; none of what is vouched for. */
export const checksOf = (claim: Claim) => (claim.kind === 'checked' ? claim.checks : []);
