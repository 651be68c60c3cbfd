import { excerpt, marked, type Piece } from '../core/search/excerpt';
import type { Hit } from '../core/search/index';
import type { SearchVersion } from '../core/search/section';
import { element } from './element';

/** Fills the list with hits, those of one page together under its title and version; gives the options in their order. */
export function showHits(list: HTMLElement, hits: readonly Hit[], versions: readonly SearchVersion[]): HTMLElement[] {
  const groups = [...groupByPage(hits)].map(([, own], at) => group(own, at, versions));
  list.replaceChildren(...groups);
  return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
}

/** Pages stand where their best hit stands. */
function groupByPage(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const pages = new Map<string, Hit[]>();
  for (const hit of hits) {
    const page = hit.url.replace(/#.*/, '');
    pages.set(page, [...(pages.get(page) ?? []), hit]);
  }
  return pages;
}

function group(hits: readonly Hit[], at: number, versions: readonly SearchVersion[]): HTMLElement {
  const [{ page = '', version = null } = {}] = hits;
  const title = element('div', { class: 'search-page', id: `search-page-${at}` }, page);
  const state = versions.find(({ label }) => label === version)?.state;
  if (version !== null) title.append(' ', element('span', { class: 'search-version' }, `${version}, ${state ?? ''}`));
  const options = hits.map((hit, number) => option(hit, `search-option-${at}-${number}`));
  return element('div', { role: 'group', 'aria-labelledby': title.id }, title, ...options);
}

function option({ url, page, heading, text, words }: Hit, id: string): HTMLElement {
  const title = element('span', { class: 'search-heading' }, ...pieces(marked(heading === '' ? page : heading, words)));
  const words_ = element('span', { class: 'search-excerpt' }, ...pieces(excerpt(text, words)));
  return element('a', { role: 'option', id, href: url, tabindex: '-1', 'aria-selected': 'false' }, title, words_);
}

const pieces = (all: readonly Piece[]) => all.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
