import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import { foreignInStyles, refusalsIn } from '../../../../docs-site/plugin/publish/refusals';

describe('refusalsIn', () => {
  it.each([
    ['<td class="num wide" style="text-align:right">1</td>', '<td.num> has a style attribute: text-align:right'],
    ['<button id="go" onclick="go()">Go</button>', '<button#go> has an inline handler: onclick'],
    ['<a href="javascript:void 0">Go</a>', '<a> is a javascript: address'],
    ['<style>p{}</style>', '<style> is an inline style sheet'],
    ['<script>go()</script>', '<script> is an inline script'],
    ['<script src="https://cdn.example/a.js"></script>', '<script> loads from another host: https://cdn.example/a.js'],
    ['<link rel="stylesheet" href="//cdn.example/a.css">', '<link> loads from another host: //cdn.example/a.css'],
    ['<img src="data:image/png;base64,AA" alt="">', '<img> loads from another host: data:image/png;base64,AA'],
    [
      '<img srcset="/a.png 1x, https://x.example/b.png 2x" alt="">',
      '<img> loads from another host: /a.png 1x, https://x.example/b.png 2x',
    ],
    ['<form action="https://forms.example/"></form>', '<form> loads from another host: https://forms.example/'],
    ['<iframe src="https://video.example/"></iframe>', '<iframe> loads from another host: https://video.example/'],
  ])('names %s', (html, refusal) => {
    expect(refusalsIn(readHtml(html))).toEqual([refusal]);
  });

  it.each([
    '<script src="/js/site.AB.js"></script>',
    '<link rel="stylesheet" href="/assets/css/site.12.css">',
    '<link rel="canonical" href="https://trust.example/policies/">',
    '<a href="https://status.hetzner.com/">Status of Hetzner</a>',
    '<img src="/map.svg" srcset="/map.svg 1x, /map-2.svg 2x" alt="Map">',
    '<form action="/as-of/"><input name="date"></form>',
    '<svg><use href="#icon"></use></svg>',
  ])('has nothing against %s', (html) => {
    expect(refusalsIn(readHtml(html))).toEqual([]);
  });
});

describe('foreignInStyles', () => {
  it.each([
    ['@import "https://fonts.example/a.css";', ['https://fonts.example/a.css']],
    ['@font-face{src:url(//fonts.example/a.woff2)}', ['//fonts.example/a.woff2']],
    ['@font-face{src:url("/fonts/a.woff2")} i{background:url(data:image/svg+xml;utf8,x)}', []],
  ])('of %s', (css, addresses) => {
    expect(foreignInStyles(css)).toEqual(
      addresses.map((address) => `The style sheet loads from another host: ${address}`),
    );
  });
});
