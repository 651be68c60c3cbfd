import { changesOf, type Changes } from '../redline/changes';
import { compareTrees } from '../redline/compare-trees';
import { parsePolicy } from '../redline/parse-policy';
import type { Redline } from '../redline/redline';
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
    readonly redline: Redline;
    readonly changes: Changes;
  }[];
  /** What readers of the newer version call an app, by its id. */
  readonly appNames: ReadonlyMap<string, string>;
  readonly verdict: Verdict;
};

type Side = { readonly version: PolicyVersion; readonly texts: DocumentTexts };

export function compareForRelease(old: Side, now: Side): ReleaseComparison {
  const facts = changedFacts(old.version, now.version);
  const documents = DOCUMENTS.map((id) => {
    const redline = compareTrees(parsePolicy(old.texts[id]), parsePolicy(now.texts[id]));
    return { id, title: now.version.documents[id].title, redline, changes: changesOf(redline) };
  });
  const changes = documents.flatMap((document) => document.changes.list);
  const appNames = new Map(now.version.facts.apps.apps.map(({ id, name }) => [id, name]));
  return { facts, documents, appNames, verdict: verdictOf(facts, changes) };
}
