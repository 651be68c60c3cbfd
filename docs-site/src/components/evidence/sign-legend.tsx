import { carriesSigns } from '../../../core/evidence/carries-signs';
import { EVIDENCE_PATH } from '../../../core/evidence/evidence-path';
import type { DocumentId, PolicyVersion } from '../../../core/versions/policy-version';
import { useEvidence } from '../../use-evidence';
import { useTrustData } from '../../use-trust-data';
import { StateSign } from './state-sign';

type Props = { readonly version: PolicyVersion; readonly document: DocumentId };

/** What the signs behind the sentences are, on a document that has some. */
export function SignLegend({ version, document }: Props) {
  const { versions } = useTrustData();
  const { claims } = useEvidence();
  const today = new Date().toISOString().slice(0, 10);
  if (!carriesSigns(versions, version.label, today) || !claims.some((claim) => claim.document === document))
    return null;
  return (
    <p className="small screen-only sign-legend">
      A sign such as <StateSign state="verified" /> behind a sentence leads to what stands behind it: the check, what it
      saw last, and how you repeat it. <a href={EVIDENCE_PATH}>All the evidence</a>
    </p>
  );
}
