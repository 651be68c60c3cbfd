import { BUNDLE_FILE, EVIDENCE_FOLDER, parseBundle } from '../../docs-site/core/claims/bundle';
import { staleClaims, staleInWords } from '../../docs-site/core/claims/claim-problems';
import { CLAIMS_FILE, parseClaims } from '../../docs-site/core/claims/parse-claims';
import { evidenceRefusals } from '../../docs-site/core/release/evidence-refusals';
import type { WorkingText } from '../../docs-site/core/versions/freeze';
import { filesOf } from '../../docs-site/plugin/read-trust-data';

/**
 * What the claims have against a release: a clause that nobody has held its claim against since it changed, a claim that fails,
 * or that was not checked on these files.
 * @param inputs the digest of the files as they are, made as that of the evidence
 */
export async function claimRefusals(
  siteDir: string,
  { documents }: Pick<WorkingText, 'documents'>,
  inputs: string,
): Promise<readonly string[]> {
  const read = filesOf(siteDir);
  const claims = parseClaims((await read(CLAIMS_FILE)) ?? '');
  const bundle = await read(`${EVIDENCE_FOLDER}/${BUNDLE_FILE}`);
  return [
    // What is wrong with the file of claims is a finding of the check.
    ...(claims.ok ? staleClaims(claims, documents).map(staleInWords) : []),
    ...evidenceRefusals({ bundle: bundle === undefined ? null : parseBundle(bundle), inputs }),
  ];
}
