import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio/slim';
import type { SearchFile } from '../../../../docs-site/core/search/section';
import { searchFiles, sectionsOf } from '../../../../docs-site/core/search/sections';
import { VERSIONS } from '../tables/small-trust';

const POLICY = `<html><head><title>Statement | Site</title></head><body>
  <header>Menu</header><main id="main">
    <p class="eyebrow">Policies</p><h1>Statement</h1><nav>Version 1.0</nav><p class="print-only">Printed</p>
    <h2 id="backups">Backups<a class="clause-link" href="#backups">§</a> <a class="clause-elsewhere" href="/">In 1.1</a></h2>
    <p>At least once <strong>a day</strong>. <a class="claim-sign" href="/">Verified</a></p><div><span>Git</span><dl><dt>Where</dt><dd>here<span>, there</span></dd></dl></div>
    <table><tr><th>App</th><td>Git</td></tr></table><script>no()</script>
    <section><h3 id="restore">Restore</h3><ul><li>one</li><li>two</li></ul></section>
  </main><footer>Foot</footer></body></html>`;

const page = (path: string, html: string) => ({ path, $: load(html) });
const main = (text: string, head = '') =>
  `<html><head>${head}</head><body><main><h1>Page</h1>${text}</main></body></html>`;

describe('the sections of a page', () => {
  it('are its headings with the text below them, without what is on every page', () => {
    expect(sectionsOf(page('/policies/1.1/statement/', POLICY))).toEqual([
      { url: '/policies/1.1/statement/', page: 'Statement', heading: '', text: 'Policies', version: '1.1' },
      {
        url: '/policies/1.1/statement/#backups',
        page: 'Statement',
        heading: 'Backups',
        text: 'At least once a day. Git Where here, there App Git',
        version: '1.1',
      },
      {
        url: '/policies/1.1/statement/#restore',
        page: 'Statement',
        heading: 'Restore',
        text: 'one two',
        version: '1.1',
      },
    ]);
  });

  it.each([
    ['a redirect', page('/policies/statement/', main('Moved', '<meta name="robots" content="noindex">'))],
    ['the page for missing pages', page('/404.html', main('Missing'))],
    ['a page without a main part', page('/x/', '<html><body>Bare</body></html>')],
  ])('are none for %s', (_, built) => expect(sectionsOf(built)).toEqual([]));
});

describe('the files of the search', () => {
  it('hold the pages and the version shown first together, every other version apart', () => {
    const pages = [
      page('/', main('Here')),
      ...['2.0', '1.1', '1.0'].map((label) => page(`/policies/${label}/statement/`, main(`Text of ${label}`))),
    ];
    const files = searchFiles(pages, VERSIONS);
    const urls = [...files].map(([path, text]) => [
      path,
      (JSON.parse(text) as SearchFile).sections.map(({ url }) => url),
    ]);
    expect(urls).toEqual([
      ['/search/current.json', ['/', '/policies/2.0/statement/']],
      ['/search/1.1.json', ['/policies/1.1/statement/']],
      ['/search/1.0.json', ['/policies/1.0/statement/']],
    ]);
    expect((JSON.parse(files.get('/search/1.0.json')!) as SearchFile).versions[0]).toEqual({
      label: '2.0',
      state: 'in preparation',
    });
  });
});
