import { changedFacts } from './changed-facts';
import type { PolicyTexts } from './policy-texts';
import { DOCUMENTS, type PolicyVersion } from './policy-version';

/**
 * Whether the version in preparation, the first, has the facts and the words of the release before it, as it has from a release to
 * the first edit after it. Readers would be shown a version that changes nothing.
 */
export function hasIdleDraft([draft, before]: readonly PolicyVersion[], texts: PolicyTexts): boolean {
  if (draft?.state !== 'in preparation' || before?.state !== 'released') return false;
  const [now, was] = [texts[draft.label], texts[before.label]];
  if (now === undefined || was === undefined) return false;
  return DOCUMENTS.every((id) => now[id] === was[id]) && changedFacts(before, draft).length === 0;
}
