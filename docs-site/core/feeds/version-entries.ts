import { comparePath } from '../compare/compare-path';
import { compareVersions, type Comparison } from '../compare/compare-versions';
import { factsOfDocument } from '../compare/facts-of-document';
import { verdictOf } from '../compare/verdict';
import { html, type Html } from '../html';
import type { Change } from '../redline/changes';
import type { TrustData } from '../trust-data';
import type { FactChange } from '../versions/changed-facts';
import { dayInWords } from '../versions/day-in-words';
import type { DocumentTexts, PolicyTexts } from '../versions/policy-texts';
import { documentPath, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { changedPassages, type ChangedPassage, type Part } from './changed-passages';
import type { FeedEntry } from './feed-entry';

/** Every document of every version as an entry: what it changes against the version before it. Newest version first. */
export function versionEntries(
  data: TrustData,
  texts: PolicyTexts,
): Readonly<Record<DocumentId, readonly FeedEntry[]>> {
  const sides = data.versions.map((version) => ({ version, texts: textsOf(version, texts) }));
  const compared = sides.map((side, at) => {
    const before = sides[at + 1];
    return before === undefined ? null : compareVersions(before, side);
  });
  const entries = (document: DocumentId) =>
    data.versions.map((version, at) => versionEntry(data.siteUrl, document, version, compared[at] ?? null));
  return {
    statement: entries('statement'),
    'hosting-regions': entries('hosting-regions'),
    'backup-policy': entries('backup-policy'),
  };
}

function textsOf({ label }: PolicyVersion, texts: PolicyTexts): DocumentTexts {
  const own = texts[label];
  if (own === undefined) throw new Error(`The text of policy version ${label} was not read.`);
  return own;
}

/** A draft's entry is another one than its release's: whoever read the first has to be shown the second. */
const DRAFT: Readonly<Partial<Record<PolicyVersion['state'], string>>> = { 'in preparation': '/in-preparation' };

function versionEntry(
  siteUrl: string,
  document: DocumentId,
  version: PolicyVersion,
  compared: Comparison | null,
): FeedEntry {
  const { label, state, recorded, summary } = version;
  const link = siteUrl + documentPath(label, document);
  return {
    id: `tag:alpha-serve.com,2026:openbook/policies/${label}/${document}${DRAFT[state] ?? ''}`,
    title: `${version.documents[document].title}, policy version ${label} (${state})`,
    link,
    day: recorded,
    summary,
    content: html`<p>${summary}</p>
      <p>${datesInWords(version)}</p>
      ${changesAgainst(compared, document, link)} ${redlineLink(siteUrl, document, compared)}
      <p><a href="${link}">Read the whole document</a></p>`,
  };
}

/** To the page that shows the same two versions word by word. */
function redlineLink(siteUrl: string, document: DocumentId, compared: Comparison | null): Html {
  if (compared === null) return html``;
  const path = comparePath(compared.old.label, compared.new.label, document);
  return html`<p><a href="${siteUrl}${path}">Compare it word by word</a></p>`;
}

/** An entry's date is the day on which it was first shown here: where that is not the day it holds from, it says so. */
function datesInWords({ label, state, effective, recorded }: PolicyVersion): string {
  const shown = `This trust centre first showed it on ${dayInWords(recorded)}, which is the date of this entry.`;
  if (effective === null) {
    return `Policy version ${label} is ${state}: it may still change, and it has no effective date yet. ${shown}`;
  }
  if (effective === 'not stated') return `The effective date of policy version ${label} is not stated. ${shown}`;
  return `Policy version ${label} holds from ${dayInWords(effective)}. ${shown}`;
}

function changesAgainst(compared: Comparison | null, document: DocumentId, link: string): Html {
  if (compared === null) return html`<p>It is the first version known, so nothing is compared here.</p>`;
  const { old, new: now, facts, documents } = compared;
  const own = factsOfDocument(facts, document);
  const { redline, changes } = documents[document];
  const passages = changedPassages(redline, new Map(now.facts.apps.apps.map(({ id, name }) => [id, name])));
  const clauses = new Set(now.documents[document].clauses.map(({ id }) => id));
  return html`<p>Against policy version ${old.label}: ${kindInWords(facts, changes.list)}</p>
    ${own.length > 0 ? factsAsHtml(own) : html``}
    ${passages.length > 0 ? passagesAsHtml(passages, link, clauses) : html``}`;
}

/** The kind of a change (design, section 5), from the facts of the whole version: a document is not judged alone. */
function kindInWords(facts: readonly FactChange[], changes: readonly Change[]): string {
  const { kind } = verdictOf(facts, changes);
  const here = changes.length === 0 ? ' The words of this document are the same.' : '';
  if (kind === 'material') return `a material change: facts changed.${here}`;
  if (changes.length === 0) return 'no change in this document.';
  if (kind === 'editorial') return 'an editorial change: spelling, spacing, punctuation or formatting only.';
  return 'a change of wording: words changed, but no fact.';
}

const factsAsHtml = (facts: readonly FactChange[]) =>
  html`<h2>Facts that changed</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">Was</th>
          <th scope="col">Is</th>
        </tr>
      </thead>
      <tbody>
        ${facts.map(
          ({ words, was, is }) =>
            html`<tr>
              <th scope="row">${words}</th>
              <td>${was ?? 'Not there'}</td>
              <td>${is ?? 'No longer there'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

function passagesAsHtml(passages: readonly ChangedPassage[], link: string, clauses: ReadonlySet<string>): Html {
  let clause: string | null | undefined;
  const shown = passages.flatMap((passage) => {
    const opens = passage.clause !== null && passage.clause !== clause;
    clause = passage.clause;
    // A clause that only the older version had cannot be linked to in this one.
    const target = clauses.has(clause ?? '') ? `${link}#${clause}` : link;
    const heading = opens ? [html`<h3><a href="${target}">${passage.heading}</a></h3>`] : [];
    return [...heading, html`<p>${passage.moved ? 'Moved here: ' : ''}${passage.parts.map(partAsHtml)}</p>`];
  });
  return html`<h2>Paragraphs that changed</h2>
    ${shown}`;
}

function partAsHtml({ fate, text }: Part): Html {
  if (fate === 'added') return html`<ins>${text}</ins>`;
  if (fate === 'removed') return html`<del>${text}</del>`;
  return html`${text}`;
}
