import { changesOf, type Changes } from '../redline/changes';
import { compareTrees } from '../redline/compare-trees';
import { parsePolicy } from '../redline/parse-policy';
import type { Redline } from '../redline/redline';
import { changedFacts, type FactChange } from '../versions/changed-facts';
import type { DocumentTexts } from '../versions/policy-texts';
import { DOCUMENTS, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { verdictOf, type Verdict } from './verdict';

/** A version with its documents as literal Markdown. */
export type VersionText = { readonly version: PolicyVersion; readonly texts: DocumentTexts };

export type ComparedDocument = { readonly redline: Redline; readonly changes: Changes };

/** Two policy versions side by side: the facts, the words of each document, and what it amounts to. */
export type Comparison = {
  readonly old: PolicyVersion;
  readonly new: PolicyVersion;
  /** Every fact that differs, in the order of the files. */
  readonly facts: readonly FactChange[];
  readonly documents: Readonly<Record<DocumentId, ComparedDocument>>;
  /** Of all documents together: they change together and carry one number. */
  readonly verdict: Verdict;
};

/** Compares two versions. `isRaised`: the author of the change says that it is material. */
export function compareVersions(old: VersionText, now: VersionText, isRaised = now.version.raised === true): Comparison {
  const facts = changedFacts(old.version, now.version);
  const documents = Object.fromEntries(
    DOCUMENTS.map((id) => [id, compareMarkdown(old.texts[id], now.texts[id])]),
  ) as Comparison['documents'];
  const changes = DOCUMENTS.flatMap((id) => documents[id].changes.list);
  return { old: old.version, new: now.version, facts, documents, verdict: verdictOf(facts, changes, isRaised) };
}

/** Compares two texts, whatever they are of. */
export function compareMarkdown(old: string, now: string): ComparedDocument {
  const redline = compareTrees(parsePolicy(old), parsePolicy(now));
  return { redline, changes: changesOf(redline) };
}
