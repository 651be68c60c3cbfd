import { changesOf, type Change } from '../redline/changes';
import { compareTrees } from '../redline/compare-trees';
import { parsePolicy } from '../redline/parse-policy';
import { changedFacts, type FactChange } from '../versions/changed-facts';
import type { DocumentTexts } from '../versions/policy-texts';
import { DOCUMENTS, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { verdictOf, type Verdict } from './verdict';

/** What a version changes against the one before it. */
export type ReleaseComparison = {
  readonly facts: readonly FactChange[];
  /** In reading order. */
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly title: string;
    readonly changes: readonly Change[];
  }[];
  readonly verdict: Verdict;
};

type Side = { readonly version: PolicyVersion; readonly texts: DocumentTexts };

export function compareForRelease(old: Side, now: Side): ReleaseComparison {
  const facts = changedFacts(old.version, now.version);
  const documents = DOCUMENTS.map((id) => ({
    id,
    title: now.version.documents[id].title,
    changes: changesOf(compareTrees(parsePolicy(old.texts[id]), parsePolicy(now.texts[id]))).list,
  }));
  return {
    facts,
    documents,
    verdict: verdictOf(
      facts,
      documents.flatMap(({ changes }) => changes),
    ),
  };
}
