import type { Comparison } from '../compare/compare-versions';
import { showDocument, showFacts, showVerdict } from '../compare/show-comparison';
import { element, html } from '../html';
import { DOCUMENTS } from '../versions/policy-version';

/** A comparison for the editor: the verdict, the facts that changed, then the redline of each document. Links lead nowhere. */
export function comparisonAsHtml(comparison: Comparison): string {
  const { old, new: now, facts, documents, verdict } = comparison;
  const place = { href: () => null, appNames: new Map(now.facts.apps.apps.map(({ id, name }) => [id, name])) };
  const shown = DOCUMENTS.map(
    (id) => html`${element('h2', {}, now.documents[id].title)}${showDocument(documents[id], place)}`,
  );
  return html`${showVerdict(verdict, `Policy version ${now.label} against ${old.label}.`)}
  ${facts.length === 0 ? [] : [showFacts(facts, place, { old: old.label, new: now.label })]} ${shown}`.toString();
}
