import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filePath, readPages } from '../../../../docs-site/plugin/publish/page';
import { foreignInStyles, refusalsIn } from '../../../../docs-site/plugin/publish/refusals';
import { stylesheetsOf } from '../../../../docs-site/plugin/publish/page-styles';
import { firstView, total } from '../../../support/page-weight';

/** The built site; the set-up before the tests makes it. */
const SITE = process.env.OPENBOOK_SITE ?? join(import.meta.dirname, '../../../../docs-site/build');
const KB = 1024;

const pages = await readPages(SITE);
const texts = pages.filter(({ $ }) => $('meta[name=robots][content*=noindex]').length === 0);

/** What is found in the pages, one line for each finding: a failure names page and thing. */
const found = (of: (page: (typeof pages)[number]) => readonly string[]) =>
  pages.flatMap((page) => of(page).map((what) => `${page.path}: ${what}`));

describe('the built site', () => {
  it('has the pages that it is known for', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/404.html', '/data/', '/policies/1.0/statement/', '/policies/2.0/statement/']),
    );
  });

  it('has nothing inline and loads nothing from another host', async () => {
    expect(found(({ $ }) => refusalsIn($))).toEqual([]);
    const [stylesheet = ''] = pages
      .flatMap(({ $ }) => $('link[rel=stylesheet]').toArray())
      .map(({ attribs }) => attribs.href);
    expect(foreignInStyles(await readFile(join(SITE, stylesheet), 'utf8'))).toEqual([]);
  });

  it('gives a value to every variable that its styles read', async () => {
    const sheets = [...new Set(pages.flatMap(({ $ }) => stylesheetsOf($)))];
    const css = (await Promise.all(sheets.map((sheet) => readFile(join(SITE, sheet), 'utf8')))).join('\n');
    const read = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
    expect([...read].filter((name) => !css.includes(`${name}:`))).toEqual([]);
  });

  it('has no script but its own', () => {
    expect(
      found(({ $ }) =>
        $('script')
          .toArray()
          .map(({ attribs }) => attribs.src ?? '')
          .filter((address) => !/^\/js\/[a-z-]+\.[A-Z0-9]{8}\.js$/.test(address)),
      ),
    ).toEqual([]);
    expect(existsSync(join(SITE, 'assets/js'))).toBe(false);
  });

  it('names no file that is not there', () => {
    expect(
      found(({ $ }) =>
        $('script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src]')
          .toArray()
          .map(({ attribs }) => attribs.src ?? attribs.href ?? '')
          .filter((address) => !existsSync(join(SITE, address))),
      ),
    ).toEqual([]);
  });

  it('leads to no page or file of its own that is not there', () => {
    expect(
      found(({ path, $ }) =>
        $('a[href]')
          .toArray()
          .map(({ attribs }) => new URL(attribs.href ?? '', `http://here${path}`))
          .filter(({ host, pathname }) => host === 'here' && !existsSync(join(SITE, filePath(pathname))))
          .map(({ pathname }) => pathname),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a language', 'html[lang=en]'],
    ['a title', 'head > title:not(:empty)'],
    ['a description', 'meta[name=description][content]:not([content=""])'],
    ['its own address', 'link[rel=canonical][href]'],
    ['a Content Security Policy before all that loads', 'meta[charset] + meta[http-equiv="Content-Security-Policy"]'],
    ['a size for small screens', 'meta[name=viewport]'],
    ['a main part', 'main'],
    ['a first heading', 'h1'],
  ])('gives every page exactly one thing: %s', (_, selector) => {
    expect(pages.filter(({ $ }) => $(selector).length !== 1).map(({ path, $ }) => [path, $(selector).length])).toEqual(
      [],
    );
  });

  it('says the same of no two pages', () => {
    const titles = texts.map(({ $ }) => $('title').text());
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('lists every page for search engines once, under its own address', async () => {
    const sitemap = await readFile(join(SITE, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path).sort();
    expect(listed).toEqual(texts.map(({ path }) => path));
  });

  /** From 2.0 on the statement lists every field of every record kind: docs/decisions/0002. */
  const limitOf = (path: string) => (/^\/policies\/(?!1\.)[\d.]+\/statement\/$/.test(path) ? 48 : 40) * KB;

  it('keeps the first view of a policy within 40 KB, of the statement with its inventory within 48', async () => {
    const policies = pages.filter(({ path }) => /^\/policies\/\d/.test(path));
    const weights = await Promise.all(
      policies.map(async ({ path }) => [path, await firstView(SITE, fileOf(path))] as const),
    );
    expect(weights.filter(([path, weight]) => total(weight) > limitOf(path))).toEqual([]);
  });

  it('keeps the first view of any page within 156 KB', async () => {
    const weights = await Promise.all(
      pages.map(async ({ path }) => [path, await firstView(SITE, fileOf(path))] as const),
    );
    expect(weights.filter(([, weight]) => total(weight) > 156 * KB)).toEqual([]);
  });
});

const fileOf = (path: string) => filePath(path).slice(1);
