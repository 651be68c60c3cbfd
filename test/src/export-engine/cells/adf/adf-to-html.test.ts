import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import fc from 'fast-check';
import { adfToHtml } from '../../../../../src/export-engine/cells/adf/adf-to-html';
import { code, doc, em, item, link, node, p, strike, strong, text, type Node } from './adf-nodes';

const underline = { type: 'underline' };
const superscript = { type: 'subsup', attrs: { type: 'sup' } };
const red = { type: 'textColor', attrs: { color: '#f00' } };

describe('a document as HTML', () => {
  test.each<[string, Node[], string]>([
    ['paragraphs', [p('One', node('hardBreak'), 'Two'), p('Three')], '<p>One<br>Two</p><p>Three</p>'],
    ['headings', [node('heading', [text('Title')], { level: 2 })], '<h2>Title</h2>'],
    ['headings of no level that there is', [node('heading', [text('Title')], { level: 99 })], '<h6>Title</h6>'],
    [
      'marks',
      [p(text('a', strong, em), text('b', strike, red), text('c', code), text('d', underline), text('2', superscript))],
      '<p><em><strong>a</strong></em><s>b</s><code>c</code><u>d</u><sup>2</sup></p>',
    ],
    [
      'texts that look like HTML',
      [p('<script>alert("1 & 2")</script>')],
      '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>',
    ],
    [
      'lists',
      [node('bulletList', [item(p('One'))]), node('orderedList', [item(p('Two'))], { order: 3 })],
      '<ul><li><p>One</p></li></ul><ol start="3"><li><p>Two</p></li></ol>',
    ],
    [
      'tasks and decisions',
      [
        node('taskList', [
          node('taskItem', [text('Done')], { state: 'DONE' }),
          node('taskItem', [text('Open')], { state: 'TODO' }),
        ]),
        node('decisionList', [node('decisionItem', [text('We do it')])]),
      ],
      '<ul><li><input type="checkbox" disabled checked> Done</li><li><input type="checkbox" disabled> Open</li></ul><ul><li>We do it</li></ul>',
    ],
    [
      'code',
      [node('codeBlock', [text('if (a < b)\n  c();')], { language: 'js"' })],
      '<pre><code class="language-js&quot;">if (a &lt; b)\n  c();</code></pre>',
    ],
    [
      'quotes, panels, rules',
      [node('blockquote', [p('One')]), node('panel', [p('Two')]), node('rule')],
      '<blockquote><p>One</p></blockquote><div><p>Two</p></div><hr>',
    ],
    [
      'tables',
      [
        node('table', [
          node('tableRow', [
            node('tableHeader', [p('A')], { colspan: 2 }),
            node('tableCell', [p('B')], { rowspan: 1 }),
          ]),
        ]),
      ],
      '<table><tr><th colspan="2"><p>A</p></th><td><p>B</p></td></tr></table>',
    ],
    [
      'expands',
      [node('expand', [p('Inside')], { title: 'A & B' })],
      '<details><summary>A &amp; B</summary><p>Inside</p></details>',
    ],
    [
      'links',
      [p(text('the docs', link('https://example.com/?a=1&b="2"')))],
      '<p><a href="https://example.com/?a=1&amp;b=&quot;2&quot;">the docs</a></p>',
    ],
    ['mail links', [p(text('Ada', link('mailto:a@example.com')))], '<p><a href="mailto:a@example.com">Ada</a></p>'],
    [
      'links that could run something',
      [p(text('click', link('javascript:alert(1)')), text('\tx', link(' data:text/html,<b>')))],
      '<p>click (javascript:alert(1))\tx ( data:text/html,&lt;b&gt;)</p>',
    ],
    [
      'cards',
      [p(node('inlineCard', [], { url: 'https://example.com/1' }), node('inlineCard', [], { url: 'javascript:x' }))],
      '<p><a href="https://example.com/1">https://example.com/1</a>javascript:x</p>',
    ],
    [
      'mentions, emoji, dates, status',
      [
        p(
          node('mention', [], { text: '@Ada' }),
          node('emoji', [], { text: '😄' }),
          node('date', [], { timestamp: '1769817600000' }),
          node('status', [], { text: 'A<B' }),
        ),
      ],
      '<p>@Ada😄2026-01-31A&lt;B</p>',
    ],
    [
      'pictures, as links or names',
      [
        node('mediaSingle', [node('media', [], { alt: 'shot.png' }), node('caption', [text('A shot')])]),
        node('mediaGroup', [node('media', [], { type: 'external', url: 'https://example.com/a.png' })]),
      ],
      '<p>shot.png<br>A shot</p><p><a href="https://example.com/a.png">https://example.com/a.png</a></p>',
    ],
    ['nodes of tomorrow', [node('hologram', [p('still ', node('sparkle', [text('read')]))])], '<p>still read</p>'],
  ])('%s', (_, content, expected) => {
    expect(adfToHtml(doc(...content))).toBe(expected);
  });
});

test('texts and attributes are only ever text, wherever they stand', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('"><img src=x onerror=alert(1)>', '</code><script>', "'onclick='", '&lt;', '<!--', ']]>'),
  );
  const types = [
    'text',
    'paragraph',
    'codeBlock',
    'mention',
    'inlineCard',
    'media',
    'expand',
    'heading',
    'status',
    'x',
  ];
  const nodes = fc.record({
    type: fc.constantFrom(...types),
    text: hostile,
    attrs: fc.dictionary(fc.constantFrom('text', 'url', 'title', 'language', 'level', 'alt', 'id', 'order'), hostile),
    marks: fc.array(
      fc.record({ type: fc.constant('link'), attrs: fc.record({ href: hostile.map((end) => `https://x/${end}`) }) }),
      { maxLength: 1 },
    ),
  });
  const harmless = ['a', 'code', 'details', 'h1', 'p', 'pre', 'summary'];
  fc.assert(
    fc.property(fc.array(nodes), (content) => {
      const $ = load(adfToHtml(doc(...content)), null, false);
      for (const found of $('*').toArray()) {
        expect(harmless).toContain($(found).prop('tagName')?.toLowerCase());
        for (const [name, value] of Object.entries($(found).attr() ?? {}))
          expect(`${name}=${value}`).toMatch(/^(href=https:\/\/|class=language-)/);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('every text is the same after reading back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }).filter((value) => !/[\r\0\ud800-\udfff]/u.test(value))),
      (texts) => {
        const $ = load(
          adfToHtml(
            doc(
              node(
                'codeBlock',
                texts.map((value) => text(value, strong)),
              ),
            ),
          ),
          null,
          false,
        );
        // A line break right after `<pre>` says nothing in HTML; here `<code>` stands between.
        expect($('code').text()).toBe(texts.join(''));
      },
    ),
  );
});

const dataFolder = process.env['OPENBOOK_DATA'];
if (!dataFolder) console.log('Skipped: the real document needs OPENBOOK_DATA.');
(dataFolder ? test : test.skip)('a real document keeps every word and address', () => {
  const real: unknown = JSON.parse(readFileSync(join(dataFolder ?? '', 'jira/adf/jira-cli-md.json'), 'utf8'));
  const $ = load(adfToHtml(real));
  const shown =
    $('body').text() +
    $('a')
      .get()
      .map((each) => each.attribs['href'])
      .join(' ');
  const found = JSON.stringify(real).matchAll(/"(?:text|url|href)":\s*"((?:[^"\\]|\\.)*)"/g);
  const missing = [...found]
    .map(([, word]) => JSON.parse(`"${word}"`) as string)
    .filter((word) => !shown.includes(word.trim()));
  expect(missing).toEqual([]);
});
