import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import { shownFirst } from '../versions/in-force';
import type { PolicyVersion } from '../versions/policy-version';
import { CURRENT_SEARCH_PATH, versionSearchPath, type SearchFile, type Section } from './section';

/** A built page: its path on the site, such as `/hosting/`, and its parsed HTML. */
export type BuiltPage = { readonly path: string; readonly $: CheerioAPI };

/** What is on every page, or says nothing by itself. `data-search-skip` marks more of it. */
const NO_TEXT = [
  ...['script', 'style', 'nav', 'template', 'svg', 'form', 'select', 'button', '[hidden]', '[aria-hidden="true"]'],
  ...['[data-search-skip]', '.print-only', '.clause-link', '.clause-elsewhere', '.claim-sign'],
].join(', ');

/** Elements inside a line of text. Every other one ends a line: words on both sides of it do not belong together. */
const INLINE = new Set('a abbr b code del em i ins mark small span strong sub sup time'.split(' '));

/**
 * The files that the search loads, by path: one with the pages and the version that readers see first, one for each other
 * version. Pages that search engines are told to leave out (redirects, the page for missing pages) are left out here too.
 */
export function searchFiles(
  pages: readonly BuiltPage[],
  versions: readonly PolicyVersion[],
): ReadonlyMap<string, string> {
  const sections = pages.flatMap(sectionsOf);
  const first = shownFirst(versions).label;
  const file = (wanted: (section: Section) => boolean): string =>
    JSON.stringify({
      versions: versions.map(({ label, state }) => ({ label, state })),
      sections: sections.filter(wanted),
    } satisfies SearchFile);
  return new Map([
    [CURRENT_SEARCH_PATH, file(({ version }) => version === null || version === first)],
    ...versions
      .filter(({ label }) => label !== first)
      .map(({ label }) => [versionSearchPath(label), file(({ version }) => version === label)] as const),
  ]);
}

/** The sections of a page in reading order: what stands below each heading with an id, and what stands before the first. */
export function sectionsOf({ path, $ }: BuiltPage): readonly Section[] {
  const main = $('main');
  const isLeftOut = ($('meta[name="robots"]').attr('content') ?? '').includes('noindex');
  if (main.length === 0 || isLeftOut || path === '/404.html') return [];
  const page = clean(main.find('h1').first().text()) || clean($('title').text());
  const version = /^\/policies\/(\d+\.\d+)\//.exec(path)?.[1] ?? null;
  const sections = [{ url: path, heading: '', parts: [] as string[] }];
  // Found once for the page: to ask each element anew took four times as long.
  const unread = new Set<Node>(main.find(NO_TEXT));
  const visit = (node: Node): void => {
    if (isText(node)) sections.at(-1)?.parts.push(node.data);
    if (!isElement(node) || unread.has(node)) return;
    const id = node.attribs.id;
    if (/^h[2-6]$/.test(node.name) && id !== undefined) {
      sections.push({ url: `${path}#${id}`, heading: headingOf($(node)), parts: [] });
    } else if (node.name !== 'h1') {
      const apart = INLINE.has(node.name) ? '' : ' ';
      sections.at(-1)?.parts.push(apart);
      node.children.forEach(visit);
      sections.at(-1)?.parts.push(apart);
    }
  };
  main.contents().each((_, node) => visit(node));
  return sections
    .map(({ url, heading, parts }) => ({ url, page, heading, text: clean(parts.join('')), version }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

type Node = ReturnType<CheerioAPI> extends Cheerio<infer N> ? N : never;

/** The words of a heading without what stands in it for other purposes: its permalink, links to other versions. */
function headingOf(heading: Cheerio<Node>): string {
  const copy = heading.clone();
  copy.find(NO_TEXT).remove();
  return clean(copy.text());
}

const isText = (node: Node): node is Extract<Node, { data: string }> => String(node.type) === 'text';
const isElement = (node: Node): node is Extract<Node, { attribs: object }> => String(node.type) === 'tag';

const clean = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();
