import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import { stylesheetPath, usedStyles } from '../../../../docs-site/plugin/publish/used-styles';

const styles = async (css: string, html: string, script = '') =>
  (await usedStyles(css, [{ path: '/', $: readHtml(html) }], [script])).trim();

describe('usedStyles', () => {
  it.each([
    ['a class that a page has', '.card{color:red}.grid{color:red}', '<p class="big card">', '.card{color:red}'],
    ['no class for a word of the text', '.table{color:red}', '<p>A table of data</p>', ''],
    ['an element that a page has', 'p{color:red}table{color:red}', '<p>', 'p{color:red}'],
    ['rules for the whole page', 'html{color:red}body{margin:0}', '<html><body>', 'html{color:red}body{margin:0}'],
    ['rules in a layer', '@layer base{p{color:red}ul{color:red}}', '<p>', '@layer base{p{color:red}}'],
    [
      'variables that a rule reads',
      ':root{--a:red;--b:blue}p{color:var(--a)}',
      '<p>',
      ':root{--a:red}p{color:var(--a)}',
    ],
  ])('keeps %s', async (_, css, html, kept) => {
    expect(await styles(css, html)).toBe(kept);
  });

  it.each([
    ':focus-visible{color:red}',
    ':target:not(main){color:red}',
    'p:hover{color:red}',
    ':where(p,.card){color:red}',
    ':is(p):last-child{color:red}',
    'p:has(>b){color:red}',
    'p:after{color:red}',
    '*{color:red}',
    '@media print{p{color:red}}',
    ':root:not([data-theme]) p{color:red}',
  ])('keeps %s, of which no page says more than its elements', async (rule) => {
    expect(await styles(rule, '<p class="card" data-theme="dark"><b>B</b></p>')).toBe(rule);
  });

  it.each([':where(.grid){color:red}', '.grid:hover{color:red}', ':hover .grid{color:red}'])(
    'drops %s',
    async (rule) => {
      expect(await styles(rule, '<p class="card">')).toBe('');
    },
  );

  it('keeps variables that another sheet of the same pages reads', async () => {
    const css = ':root{--a:red;--b:blue;--c:var(--b)}p{color:red}';
    const kept = await usedStyles(css, [{ path: '/', $: readHtml('<p>') }], [], 'del{color:var(--c)}');
    expect(kept.trim()).toBe(':root{--b:blue;--c:var(--b)}p{color:red}');
  });

  it('keeps what a script sets when it runs', async () => {
    const css = 'p.is-open{color:red}p.is-shut{color:red}html[data-theme=dark]{color:red}';
    const script = 'p.classList.add("is-open");html.dataset.theme="dark",html.setAttribute("data-theme","dark")';
    expect(await styles(css, '<p>', script)).toBe('p.is-open,html[data-theme=dark]{color:red}');
  });
});

describe('stylesheetPath', () => {
  it('changes with the text', () => {
    expect(stylesheetPath('p{color:red}')).toBe('/assets/css/site.a746c5fa.css');
    expect(stylesheetPath('p{color:blue}')).not.toBe(stylesheetPath('p{color:red}'));
  });
});
