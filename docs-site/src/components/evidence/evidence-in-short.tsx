import { evidenceInWords } from '../../../core/evidence/evidence-in-words';
import { EVIDENCE_PATH } from '../../../core/evidence/evidence-path';
import { shownClaims, tally } from '../../../core/evidence/shown-claims';
import { useEvidence } from '../../use-evidence';
import { To } from '../runs';

/** How the claims stand, for a page that is about something else. */
export function EvidenceInShort() {
  const evidence = useEvidence();
  return (
    <p>
      Sentences of the policies are bound to checks of the code.{' '}
      {evidenceInWords(tally(shownClaims(evidence)), evidence.bundle !== null)}{' '}
      <To href={EVIDENCE_PATH}>The evidence, and how you check it yourself</To>
    </p>
  );
}
