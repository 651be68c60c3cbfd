import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import { withoutClientBundle } from '../../../../docs-site/plugin/publish/without-client-bundle';

const without = (html: string) => {
  const $ = readHtml(html);
  withoutClientBundle($);
  return $.html();
};

describe('withoutClientBundle', () => {
  it.each([
    ['a script of the bundle', '<head><script src="/assets/js/main.1.js" defer></script></head>', '<head></head>'],
    ['an inline script', '<body><script>theme()</script><p>Text</p></body>', '<body><p>Text</p></body>'],
    ['structured data', '<head><script type="application/ld+json">{}</script></head>', '<head></head>'],
    [
      'links that load the next page early',
      '<head><link rel="prefetch" href="/a.js"><link rel="modulepreload" href="/b.js"><link rel="preload" as="script" href="/c.js"></head>',
      '<head></head>',
    ],
    [
      'metadata of a search service, and of the generator',
      '<head><meta name="generator" content="Docusaurus"><meta name="docsearch:version" content="1.0"><meta name="docusaurus_tag" content="x"></head>',
      '<head></head>',
    ],
    [
      'marks of React',
      '<html data-has-hydrated="false"><title data-rh="true">T</title></html>',
      '<html><title>T</title></html>',
    ],
    [
      'sprites that no icon uses',
      '<body><svg style="display: none"><symbol id="a"></symbol></svg></body>',
      '<body></body>',
    ],
  ])('takes away %s', (_, before, after) => {
    expect(without(before)).toBe(after);
  });

  it("takes away React's marks between texts", () => {
    expect(without('<body><p>Version <!-- -->2.0<!-- -->, <b>in<!-- --> preparation</b></p></body>')).toBe(
      '<body><p>Version 2.0, <b>in preparation</b></p></body>',
    );
  });

  it('keeps fonts, feeds, the description and the text', () => {
    const page =
      '<html lang="en"><head><meta name="description" content="D"><link rel="preload" as="font" href="/f.woff2">' +
      '<link rel="alternate" type="application/atom+xml" href="/feeds/all.atom"></head><body><p>Text</p></body></html>';
    expect(without(page)).toBe(page);
  });

  it('hides sprites that an icon uses without an inline style', () => {
    expect(
      without('<body><svg style="display: none"><symbol id="a"></symbol></svg><svg><use href="#a"></use></svg></body>'),
    ).toBe('<body><svg display="none"><symbol id="a"/></svg><svg><use href="#a"/></svg></body>');
  });
});
