import type { CheerioAPI } from 'cheerio/slim';

/** What Docusaurus writes for its client bundle and for services that this site does not use. */
const LEFTOVERS = [
  'script',
  'link[rel=modulepreload]',
  'link[rel=prefetch]',
  'link[rel=preload][as=script]',
  'meta[name=generator]',
  'meta[name^="docusaurus_"]',
  'meta[name^="docsearch:"]',
  // One language: an alternate of a page is the page itself.
  'link[rel=alternate][hreflang]',
].join(',');

/** `nodeType` of a comment, in every DOM. */
const COMMENT = 8;

/** Takes away every script and what only scripts of React needed. The text was rendered when the site was built. */
export function withoutClientBundle($: CheerioAPI): void {
  $(LEFTOVERS).remove();
  $('[data-rh]').removeAttr('data-rh');
  // React's marks between two texts.
  $('body *')
    .contents()
    .filter((_, { nodeType }) => nodeType === COMMENT)
    .remove();
  $('html').removeAttr('data-has-hydrated');
  $('body > svg:has(symbol)').each((_, sprites) => {
    const used = $('use')
      .toArray()
      .some(({ attribs }) => $(sprites).find(`[id="${(attribs.href ?? '').slice(1)}"]`).length > 0);
    // A `style` attribute is what the Content Security Policy forbids; SVG has an attribute of its own for it.
    if (used) $(sprites).removeAttr('style').attr('display', 'none');
    else $(sprites).remove();
  });
}
