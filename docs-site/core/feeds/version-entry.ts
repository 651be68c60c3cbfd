import type { TrustData } from '../trust-data';
import { changedFacts, type FactChange } from '../versions/changed-facts';
import { dayInWords } from '../versions/day-in-words';
import type { PolicyTexts } from '../versions/policy-texts';
import { documentPath, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { changedParagraphs, type ChangedParagraph } from './changed-paragraphs';
import type { FeedEntry } from './feed-entry';
import { html, type Html } from './html';

/** The facts that a document is about; the statement is about all of them. */
const AREAS: Readonly<Record<DocumentId, readonly string[] | 'all'>> = {
  statement: 'all',
  'hosting-regions': ['apps', 'hosting'],
  'backup-policy': ['apps', 'backups'],
};

/** What a document of a policy version changes against the version before it, as an entry of a feed. */
export function versionEntry(data: TrustData, texts: PolicyTexts, label: string, document: DocumentId): FeedEntry {
  const at = data.versions.findIndex((version) => version.label === label);
  const version = data.versions[at];
  if (version === undefined) throw new Error(`There is no policy version ${label}.`);
  const link = data.siteUrl + documentPath(label, document);
  return {
    id: `tag:alpha-serve.com,2026:openbook/policies/${label}/${document}`,
    title: `${version.documents[document].title}, policy version ${label} (${version.state})`,
    link,
    day: version.recorded,
    summary: version.summary,
    content: html`<p>${version.summary}</p>
      <p>${datesInWords(version)}</p>
      ${changesAgainst(data.versions[at + 1], version, texts, document, link)}
      <p><a href="${link}">Read the whole document</a></p>`,
  };
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
  before: PolicyVersion | undefined,
  version: PolicyVersion,
  texts: PolicyTexts,
  document: DocumentId,
  link: string,
): Html {
  if (before === undefined) return html`<p>It is the first version known, so nothing is compared here.</p>`;
  const facts = changedFacts(before, version);
  const areas = AREAS[document];
  const own = facts.filter(({ path }) => areas === 'all' || areas.includes(path[0] ?? ''));
  const appNames = new Map(version.facts.apps.apps.map(({ id, name }) => [id, name]));
  const paragraphs = changedParagraphs(
    textOf(texts, before.label, document),
    textOf(texts, version.label, document),
    appNames,
  );
  const clauses = new Set(version.documents[document].clauses.map(({ id }) => id));
  return html`<p>Against policy version ${before.label}: ${kindInWords(facts, paragraphs)}</p>
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

function textOf(texts: PolicyTexts, label: string, document: DocumentId): string {
  const text = texts[label]?.[document];
  if (text === undefined) throw new Error(`The text of ${document} in policy version ${label} was not read.`);
  return text;
}
