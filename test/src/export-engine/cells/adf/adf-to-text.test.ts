import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { adfToText } from '../../../../../src/export-engine/cells/adf/adf-to-text';
import { item, link, node, p, text, type Node } from './adf-nodes';

describe('a document as text', () => {
  test.each<[string, Node[], string]>([
    ['paragraphs', [p('One'), p('Two')], 'One\n\nTwo'],
    ['empty paragraphs leave no gap', [p('One'), p(), p('Two'), p()], 'One\n\nTwo'],
    ['marks', [p('plain ', text('bold', { type: 'strong' }), text(' code', { type: 'code' }))], 'plain bold code'],
    ['line breaks', [p('One', node('hardBreak'), 'Two', node('hardBreak'))], 'One\nTwo'],
    ['headings', [node('heading', [text('Title')], { level: 2 }), p('Text')], 'Title\n\nText'],
    ['bullets', [node('bulletList', [item(p('One')), item(p('Two'))])], '* One\n* Two'],
    ['numbers', [node('orderedList', [item(p('One')), item(p('Two'))], { order: 9 })], '9. One\n10. Two'],
    [
      'lists in lists, and paragraphs under their item',
      [node('bulletList', [item(p('One'), node('orderedList', [item(p('Deep'), p('Deeper'))])), item(p('Two'))])],
      '* One\n  1. Deep\n     Deeper\n* Two',
    ],
    [
      'tasks',
      [
        node('taskList', [
          node('taskItem', [text('Done')], { state: 'DONE' }),
          node('taskItem', [text('Open')], { state: 'TODO' }),
          node('taskList', [node('taskItem', [text('Below')], { state: 'TODO' })]),
        ]),
      ],
      '[x] Done\n[ ] Open\n  [ ] Below',
    ],
    [
      'decisions',
      [node('decisionList', [node('decisionItem', [text('We do it')], { state: 'DECIDED' })])],
      '<> We do it',
    ],
    [
      'tables, a row a line',
      [
        node('table', [
          node('tableRow', [node('tableHeader', [p('Name')]), node('tableHeader', [p('Age')])]),
          node('tableRow', [node('tableCell', [p('Ada'), p('Lovelace')]), node('tableCell', [])]),
        ]),
      ],
      'Name | Age\nAda Lovelace | ',
    ],
    ['code', [node('codeBlock', [text('if (a) {\n  b();\n}')], { language: 'js' })], 'if (a) {\n  b();\n}'],
    ['quotes', [node('blockquote', [p('One'), p('Two')])], '> One\n> \n> Two'],
    ['panels', [node('panel', [p('Mind the gap')], { panelType: 'info' })], 'Mind the gap'],
    ['expands', [node('expand', [p('Inside')], { title: 'More' })], 'More\nInside'],
    [
      'columns',
      [node('layoutSection', [node('layoutColumn', [p('Left')]), node('layoutColumn', [p('Right')])])],
      'Left\n\nRight',
    ],
    ['rules', [p('a'), node('rule'), p('b')], 'a\n\n———\n\nb'],
    ['mentions', [p('Ask ', node('mention', [], { id: '1', text: '@Ada' }), '!')], 'Ask @Ada!'],
    ['mentions without the sign', [p(node('mention', [], { id: '1', text: 'Ada' }))], '@Ada'],
    [
      'emoji',
      [p(node('emoji', [], { shortName: ':smile:', text: '😄' }), node('emoji', [], { shortName: ':custom:' }))],
      '😄:custom:',
    ],
    ['dates', [p('By ', node('date', [], { timestamp: '1769817600000' }))], 'By 2026-01-31'],
    ['status', [p(node('status', [], { text: 'AT RISK', color: 'red' }))], 'AT RISK'],
    ['links', [p(text('the docs', link('https://example.com/docs')))], 'the docs (https://example.com/docs)'],
    [
      'links that show their address',
      [p(text('https://example.com', link('https://example.com/')))],
      'https://example.com',
    ],
    ['mail links', [p(text('a@example.com', link('mailto:a@example.com')))], 'a@example.com'],
    [
      'cards',
      [p('See', node('inlineCard', [], { url: 'https://example.com/1' }), 'now')],
      'See https://example.com/1 now',
    ],
    ['cards with data', [node('blockCard', [], { data: { url: 'https://example.com/2' } })], 'https://example.com/2'],
    [
      'files by name',
      [node('mediaSingle', [node('media', [], { id: 'f1', alt: 'shot.png' }), node('caption', [text('A shot')])])],
      'shot.png\nA shot',
    ],
    ['files without a name', [node('mediaGroup', [node('media', [], { id: 'f1', type: 'file' })])], '[file f1]'],
    [
      'pictures elsewhere',
      [node('mediaSingle', [node('media', [], { type: 'external', url: 'https://example.com/a.png' })])],
      'https://example.com/a.png',
    ],
    ['apps’ nodes: the text inside', [node('bodiedExtension', [p('Inside')], { extensionKey: 'x' })], 'Inside'],
    ['apps’ nodes: their own text', [p(node('inlineExtension', [], { text: 'fallback' }))], 'fallback'],
    ['nodes of tomorrow', [node('hologram', [p('still ', node('sparkle', [text('read')]))])], 'still read'],
    ['nodes of tomorrow with nothing to say', [node('hologram')], ''],
  ])('%s', (_, content, expected) => {
    expect(adfToText({ type: 'doc', version: 1, content })).toBe(expected);
  });

  test('broken nodes are skipped, not fatal', () => {
    expect(adfToText({ type: 'doc', content: [null, 'x', 7, { type: 'paragraph' }, p('Text')] })).toBe('Text');
  });
});

const dataFolder = process.env['OPENBOOK_DATA'];
if (!dataFolder) console.log('Skipped: the real document needs OPENBOOK_DATA.');
(dataFolder ? test : test.skip)('a real document keeps every word, mention and address', () => {
  const doc: unknown = JSON.parse(readFileSync(join(dataFolder ?? '', 'jira/adf/jira-cli-md.json'), 'utf8'));
  const shown = adfToText(doc);
  const words = JSON.stringify(doc).matchAll(/"(?:text|url|href)":\s*"((?:[^"\\]|\\.)*)"/g);
  const missing = [...words]
    .map(([, word]) => JSON.parse(`"${word}"`) as string)
    .filter((word) => !shown.includes(word.trim()));
  expect(missing).toEqual([]);
});
