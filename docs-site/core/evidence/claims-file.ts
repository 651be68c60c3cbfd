import type { TrustData } from '../trust-data';
import type { Evidence } from './evidence';
import { claimPath } from './evidence-path';
import { shownClaims } from './shown-claims';
import { whereSaid } from './where-said';

export const CLAIMS_PATH = '/evidence/claims.json';

/**
 * `/evidence/claims.json`: every claim as the page shows it, for programs. `said` is the address of its clause, null where no
 * version that carries signs has it; `seen` is null where no published run has the check.
 */
export const claimsFile = (
  evidence: Pick<Evidence, 'claims' | 'bundle'>,
  { siteUrl, versions }: Pick<TrustData, 'siteUrl' | 'versions'>,
  day: string,
) => ({
  run: evidence.bundle === null ? null : { at: evidence.bundle.writtenAt, commit: evidence.bundle.commit },
  claims: shownClaims(evidence).map(({ claim, state, checks }) => {
    const said = whereSaid(versions, claim, day);
    return {
      id: claim.id,
      promise: claim.promise,
      state,
      said: said === null ? null : siteUrl + said.path,
      evidence: siteUrl + claimPath(claim.id),
      ...(claim.kind === 'vouched'
        ? { vouchedBy: claim.by, why: claim.why, reviewed: claim.reviewed }
        : {
            checks: checks.map(({ check, result, command }) => ({
              id: check.id,
              state: result?.state ?? 'not run',
              seen: result?.seen ?? null,
              command,
            })),
          }),
    };
  }),
});
