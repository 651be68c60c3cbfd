import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { pageBytes, pagesIn } from '../../../bench/site/page-bytes';

const HTML = `<!doctype html>
<link rel="canonical" href="https://trust.example.com/a/b/">
<link rel=stylesheet href=/css/all.css><link rel="preload" href="/fonts/text.woff2?v=1" as="font">
<link rel="alternate" href="/feed.xml"><link rel="prefetch" href="/js/later.js">
<script src="../../js/menu.js" defer></script><script src="/js/menu.js"></script><script src="https://cdn.example.com/x.js"></script>
<img src="/map.png">`;
const FILES = {
  'a/b/index.html': HTML,
  'index.html': '<p>Overview</p>',
  '404.html': '',
  'css/all.css': 'p { color: red }'.repeat(50),
  'fonts/text.woff2': 'w'.repeat(1000),
  'js/menu.js': 'menu()'.repeat(50),
  'js/later.js': 'later()',
};

async function aSite(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'openbook-bytes-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

const packed = (text: string) => gzipSync(text, { level: 6 }).length;

test('a first view is its HTML and what that loads, each file once, fonts as they are', async () => {
  const [html, js, css] = [HTML, FILES['js/menu.js'], FILES['css/all.css']].map(packed) as [number, number, number];
  expect(pageBytes(await aSite(), '/a/b/')).toEqual({
    path: '/a/b/',
    html,
    js,
    css,
    font: 1000,
    total: html + js + css + 1000,
  });
});

test('every page of a site is found', async () => {
  expect(pagesIn(await aSite())).toEqual(['/', '/a/b/']);
});
