import { element, html, type Html } from '../html';
import type { Place } from '../redline/html/show-nodes';
import { dayInWords } from '../versions/day-in-words';
import { documentPath, DOCUMENTS, type DocumentId, type PolicyVersion } from '../versions/policy-version';
import { COMPARE_PATH, comparePath } from './compare-path';
import type { Comparison } from './compare-versions';
import { factsOfDocument } from './facts-of-document';
import { showDocument, showFacts, showVerdict } from './show-comparison';

/** What a page is made of, beside the frame that all pages have. */
export type PageParts = { readonly title: string; readonly description: string; readonly main: Html };

/** A document compared between two versions: the facts first, then the words. */
export function comparePage(comparison: Comparison, document: DocumentId): PageParts {
  const { old, new: now, facts, documents, verdict } = comparison;
  const name = now.documents[document].title;
  const title = `${name}: ${old.label} compared with ${now.label}`;
  const description = `What changed in the ${name.toLowerCase()} from policy version ${old.label} to ${now.label}: facts first, then every word.`;
  const place = placeOf(comparison);
  const own = factsOfDocument(facts, document);
  const count = documents[document].changes.list.length;
  const about = html`From policy version ${old.label} (${old.state}) to ${now.label} (${now.state}), all documents
  together. This document: ${element('a', { href: '#facts' }, counted(own.length, 'fact'))} and
  ${element('a', { href: '#words' }, counted(count, 'change of words', 'changes of words'))}.`;
  const main = html`${[
    header(comparison, document, title),
    showVerdict(verdict, about),
    section('facts', 'Facts that changed', [
      own.length === 0
        ? element('p', {}, 'No fact that this document is about changed.')
        : showFacts(own, place, { old: old.label, new: now.label }),
    ]),
    section('words', 'Words that changed', [showDocument(documents[document], place)]),
  ]}`;
  return { title, description, main };
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function header({ old, new: now, documents }: Comparison, document: DocumentId, title: string): Html {
  const others = DOCUMENTS.map((id) => {
    const count = documents[id].changes.list.length;
    const words = `${now.documents[id].title} (${counted(count, 'change')})`;
    const current = id === document ? 'page' : null;
    return element(
      'li',
      {},
      element('a', { href: comparePath(old.label, now.label, id), 'aria-current': current }, words),
    );
  });
  return element(
    'header',
    { class: 'page-header' },
    element('p', { class: 'eyebrow' }, 'Policies'),
    element('h1', {}, title),
    element(
      'dl',
      { class: 'facts facts--wide doc-plate' },
      side('Old version', old, document),
      side('New version', now, document),
    ),
    element(
      'div',
      { class: 'doc-tools' },
      element(
        'nav',
        { 'aria-label': 'Documents compared' },
        element('ul', { class: 'link-list version-switch' }, others),
      ),
      element('p', {}, element('a', { href: COMPARE_PATH }, 'Compare other versions')),
    ),
  );
}

function side(term: string, { label, state, effective, recorded }: PolicyVersion, document: DocumentId): Html {
  const day = effective === null || effective === 'not stated' ? recorded : effective;
  const dated = day === effective ? 'holds from' : 'first shown on';
  return element(
    'div',
    {},
    element('dt', {}, term),
    element(
      'dd',
      {},
      element('a', { href: documentPath(label, document) }, label),
      ` (${state}), ${dated} `,
      element('time', { datetime: day }, dayInWords(day)),
    ),
  );
}

const section = (id: string, title: string, children: readonly Html[]): Html =>
  element(
    'section',
    { class: 'section', 'aria-labelledby': id, 'data-search-skip': '' },
    element('h2', { id }, title),
    children,
  );

/** Links of the text lead where they lead in the new version; those to a document stay among its documents. */
function placeOf({ old, new: now }: Comparison): Place {
  const appNames = new Map([...old.facts.apps.apps, ...now.facts.apps.apps].map(({ id, name }) => [id, name]));
  const href = (url: string) => {
    const [, file, clause = ''] = /^(?:\.\/)?([a-z-]+)\.md(#.*)?$/.exec(url) ?? [];
    const document = DOCUMENTS.find((id) => id === file);
    if (document !== undefined) return `${documentPath(now.label, document)}${clause}`;
    // A clause of this document; the comparison has no headings to jump to.
    return url.startsWith('#') ? null : url;
  };
  return { href, appNames };
}
