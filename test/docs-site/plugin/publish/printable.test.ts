import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import { printable } from '../../../../docs-site/plugin/publish/printable';

describe('printable', () => {
  it('is the document alone, with its title, language and style sheet', () => {
    const $ = readHtml(
      '<html lang="en"><head><title>Statement | 2.0</title><meta http-equiv="Content-Security-Policy" content="x">' +
        '<script src="/js/theme.1.js"></script></head><body><header>Menu</header>' +
        '<main id="main"><h1>Statement</h1><p data-print="none">Search</p><p>Kept.<a class="claim-sign">Verified</a></p></main><footer>Foot</footer></body></html>',
    );
    expect(printable($, '/assets/css/site.1.css')).toBe(
      '<!doctype html><html lang="en"><head><meta charset="UTF-8"><title>Statement | 2.0</title>' +
        '<link rel="stylesheet" href="/assets/css/site.1.css"></head>' +
        '<body><main id="main"><h1>Statement</h1><p>Kept.</p></main></body></html>',
    );
  });

  it('leaves the page as it was', () => {
    const $ = readHtml('<body><main><p data-print="none">Search</p></main></body>');
    printable($, '/a.css');
    expect($('main').html()).toBe('<p data-print="none">Search</p>');
  });
});
