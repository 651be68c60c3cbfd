import { html, type Html } from '../html';
import { showRedline } from '../redline/show-redline';
import type { ReleaseComparison } from './release-comparison';
import { VERDICT_IN_WORDS } from './verdict';

/** A comparison for the editor: the verdict, the facts that changed, then the redline of each document. Links lead nowhere. */
export function comparisonAsHtml({ verdict, facts, documents, appNames }: ReleaseComparison): string {
  const place = { href: () => null, appNames };
  return html`<p class="verdict"><strong>${VERDICT_IN_WORDS[verdict]}</strong></p>
    ${facts.length === 0 ? [] : [factsTable(facts)]}
    ${documents.map(
      ({ title, redline, changes }) =>
        html`<h2>${title}</h2>
          ${changes.list.length === 0 ? html`<p>No change.</p>` : showRedline(redline, changes, place)}`,
    )}`.toString();
}

const factsTable = (facts: ReleaseComparison['facts']): Html =>
  html`<table>
    <caption>
      Facts that changed
    </caption>
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
