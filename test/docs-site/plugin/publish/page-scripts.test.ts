import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import { scriptsOf, withScripts } from '../../../../docs-site/plugin/publish/page-scripts';

describe('scriptsOf', () => {
  it.each([
    ['a page that asks for nothing', '<p>Text</p>', ['theme', 'site']],
    ['a page with a form of its own', '<form data-script="as-of"></form>', ['theme', 'site', 'as-of']],
    [
      'a script that two elements ask for',
      '<i data-script="a b"></i><i data-script="b"></i>',
      ['theme', 'site', 'a', 'b'],
    ],
  ])('of %s', (_, html, names) => {
    expect(scriptsOf(readHtml(html))).toEqual(names);
  });
});

describe('withScripts', () => {
  it('loads the colours before the first paint and the rest after the text', () => {
    const $ = readHtml('<head><title>T</title></head><body><form data-script="as-of"></form></body>');
    withScripts(
      $,
      new Map([
        ['theme', '/js/theme.1.js'],
        ['site', '/js/site.2.js'],
        ['as-of', '/js/as-of.3.js'],
      ]),
    );
    expect($('head').html()).toBe(
      '<title>T</title><script src="/js/theme.1.js"></script><script type="module" src="/js/site.2.js"></script>' +
        '<script type="module" src="/js/as-of.3.js"></script>',
    );
  });

  it('refuses a script that was not bundled', () => {
    expect(() => withScripts(readHtml('<head></head>'), new Map())).toThrow('The script "theme" was not bundled.');
  });
});
