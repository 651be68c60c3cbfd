import { comparePath } from '../compare/compare-path';
import { factsOfDocument } from '../compare/facts-of-document';
import type { TrustData } from '../trust-data';
import { changedFacts, type FactChange } from '../versions/changed-facts';
import { dayInWords } from '../versions/day-in-words';
import type { PolicyTexts } from '../versions/policy-texts';
import { documentPath, DOCUMENTS, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { changedParagraphs, type ChangedParagraph } from './changed-paragraphs';
import type { FeedEntry } from './feed-entry';
import { html, type Html } from '../html';
import { policyBlocks, type PolicyBlock } from './policy-blocks';

/** Every document of every version as an entry: what it changes against the version before it. Newest version first. */
export function versionEntries(
  data: TrustData,
  texts: PolicyTexts,
): Readonly<Record<DocumentId, readonly FeedEntry[]>> {
  const parsed = data.versions.map((version) => parseVersion(version, texts));
  const compared = parsed.map((version, at) => {
    const before = parsed[at + 1];
    return before === undefined ? null : { before, facts: changedFacts(before.version, version.version) };
  });
  const entries = (document: DocumentId) =>
    parsed.map((version, at) => versionEntry(data.siteUrl, document, version, compared[at] ?? null));
  return {
    statement: entries('statement'),
    'hosting-regions': entries('hosting-regions'),
    'backup-policy': entries('backup-policy'),
  };
}

/** A version with its documents in blocks: parsed once, compared twice. */
type Parsed = {
  readonly version: PolicyVersion;
  readonly blocks: Readonly<Record<DocumentId, readonly PolicyBlock[]>>;
};

/** The version before, and every fact that changed since. */
type Compared = { readonly before: Parsed; readonly facts: readonly FactChange[] };

function parseVersion(version: PolicyVersion, texts: PolicyTexts): Parsed {
  const text = texts[version.label];
  if (text === undefined) throw new Error(`The text of policy version ${version.label} was not read.`);
  const names = new Map(version.facts.apps.apps.map(({ id, name }) => [id, name]));
  const blocks = DOCUMENTS.map((document) => [document, policyBlocks(text[document], names)]);
  return { version, blocks: Object.fromEntries(blocks) as Parsed['blocks'] };
}

/** A draft's entry is another one than its release's: whoever read the first has to be shown the second. */
const DRAFT: Readonly<Partial<Record<PolicyVersion['state'], string>>> = { 'in preparation': '/in-preparation' };

function versionEntry(siteUrl: string, document: DocumentId, parsed: Parsed, compared: Compared | null): FeedEntry {
  const { version } = parsed;
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
      ${changesAgainst(compared, parsed, document, link)} ${redlineLink(siteUrl, document, parsed, compared)}
      <p><a href="${link}">Read the whole document</a></p>`,
  };
}

/** To the page that shows the same two versions word by word. */
function redlineLink(siteUrl: string, document: DocumentId, { version }: Parsed, compared: Compared | null): Html {
  if (compared === null) return html``;
  const path = comparePath(compared.before.version.label, version.label, document);
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

function changesAgainst(
  compared: Compared | null,
  { version, blocks }: Parsed,
  document: DocumentId,
  link: string,
): Html {
  if (compared === null) return html`<p>It is the first version known, so nothing is compared here.</p>`;
  const { before, facts } = compared;
  const own = factsOfDocument(facts, document);
  const paragraphs = changedParagraphs(before.blocks[document], blocks[document]);
  const clauses = new Set(version.documents[document].clauses.map(({ id }) => id));
  return html`<p>Against policy version ${before.version.label}: ${kindInWords(facts, paragraphs)}</p>
    ${own.length > 0 ? factsAsHtml(own) : html``}
    ${paragraphs.length > 0 ? paragraphsAsHtml(paragraphs, link, clauses) : html``}`;
}

/** The kind of a change (design, section 5), from the facts of the whole version: a document is not judged alone. */
function kindInWords(facts: readonly FactChange[], paragraphs: readonly ChangedParagraph[]): string {
  const here = paragraphs.length === 0 ? ' The words of this document are the same.' : '';
  if (facts.some(({ minor }) => !minor)) return `a material change: facts changed.${here}`;
  if (paragraphs.length === 0) return 'no change in this document.';
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

function paragraphsAsHtml(paragraphs: readonly ChangedParagraph[], link: string, clauses: ReadonlySet<string>): Html {
  let clause: string | null | undefined;
  const parts = paragraphs.flatMap((paragraph) => {
    const opens = paragraph.clause !== null && paragraph.clause !== clause;
    clause = paragraph.clause;
    // A clause that only the older version had cannot be linked to in this one.
    const target = clauses.has(clause ?? '') ? `${link}#${clause}` : link;
    const heading = opens ? [html`<h3><a href="${target}">${paragraph.heading}</a></h3>`] : [];
    return [...heading, html`<p>${paragraph.segments.map(segmentAsHtml)}</p>`];
  });
  return html`<h2>Paragraphs that changed</h2>
    ${parts}`;
}

function segmentAsHtml({ kind, text }: ChangedParagraph['segments'][number]): Html {
  if (kind === 'ins') return html`<ins>${text}</ins>`;
  if (kind === 'del') return html`<del>${text}</del>`;
  return html`${text}`;
}
