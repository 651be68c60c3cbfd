import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { adfToMarkdown } from '../../../../../src/export-engine/cells/adf/adf-to-markdown';
import { code, doc, em, item, link, node, p, strike, strong, text, type Node } from './adf-nodes';

const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const row = (type: string, ...cells: string[]) =>
  node(
    'tableRow',
    cells.map((cell) => node(type, [p(cell)])),
  );

describe('a document as Markdown', () => {
  test.each<[string, Node[], string]>([
    ['paragraphs', [p('One'), p(), p('Two')], 'One\n\nTwo'],
    ['line breaks', [p('One', node('hardBreak'), 'Two', node('hardBreak'))], 'One\\\nTwo'],
    ['headings', [node('heading', [text('C#')], { level: 2 }), p('Text')], '## C\\#\n\nText'],
    [
      'marks, spaces outside of them',
      [p('a ', text('bold ', strong), text('both', strong, em), text('x', strike), text('`c`', code))],
      'a **bold _both_**~~x~~`` `c` ``',
    ],
    ['marks beside letters', [p('a', text('(b)', strong), 'c', text('d', em), 'e')], '&#97;**(b)**&#99;_d_&#101;'],
    [
      'what is no mark',
      [p('2 * 3 * 4, snake_case, _x_, <b>, [a](b), `c`, \\')],
      '2 \\* 3 \\* 4, snake_case, \\_x\\_, \\<b>, \\[a\\](b), \\`c\\`, \\\\',
    ],
    [
      'what begins no block',
      [p('# a'), p('- b'), p('1. c'), p('> d'), p('---'), p('+ e')],
      '\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n\\---\n\n\\+ e',
    ],
    ['numbers as they are', [p('-5 and 1.5 and 2026. Yes')], '-5 and 1.5 and 2026. Yes'],
    [
      'bullets and numbers',
      [node('bulletList', [item(p('One'), node('orderedList', [item(p('Deep'), p('Deeper'))])), item(p('Two'))])],
      '* One\n  1. Deep\n\n     Deeper\n* Two',
    ],
    [
      'two lists in a row',
      [node('bulletList', [item(p('One'))]), node('bulletList', [item(p('Two'))])],
      '* One\n\n- Two',
    ],
    ['numbers that go on', [node('orderedList', [item(p('One')), item(p('Two'))], { order: 9 })], '9. One\n10. Two'],
    [
      'tasks',
      [
        node('taskList', [
          node('taskItem', [text('Done')], { state: 'DONE' }),
          node('taskList', [node('taskItem', [text('Below')], { state: 'TODO' })]),
        ]),
      ],
      '* [x] Done\n  * [ ] Below',
    ],
    [
      'quotes and panels',
      [node('blockquote', [p('One'), p('Two')]), node('panel', [p('Mind')])],
      '> One\n>\n> Two\n\n> Mind',
    ],
    ['code', [node('codeBlock', [text('a\n```\nb')], { language: 'js' })], '````js\na\n```\nb\n````'],
    ['rules', [p('a'), node('rule')], 'a\n\n___'],
    [
      'tables',
      [node('table', [row('tableHeader', 'Name', 'a|b'), row('tableCell', 'Ada')])],
      '| Name | a\\|b |\n| --- | --- |\n| Ada |  |',
    ],
    [
      'tables without a header',
      [node('table', [row('tableCell', 'Ada', 'Li')])],
      '|  |  |\n| --- | --- |\n| Ada | Li |',
    ],
    [
      'blocks in a table, and cells over several',
      [
        node('table', [
          row('tableHeader', 'A', 'B', 'C'),
          node('tableRow', [
            node('tableCell', [p('One'), node('bulletList', [item(p('Two'))])], { colspan: 2 }),
            node('tableCell', [node('codeBlock', [text('x|y\nz')])], { rowspan: 2 }),
          ]),
          row('tableCell', 'D', 'E'),
        ]),
      ],
      '| A | B | C |\n| --- | --- | --- |\n| One<br>* Two |  | `x\\|y`<br>`z` |\n| D | E |  |',
    ],
    ['expands', [node('expand', [p('Inside')], { title: 'More' })], '**More**\n\nInside'],
    ['links', [p(text('the docs', link('https://example.com/a_(b)')))], '[the docs](https://example.com/a_%28b%29)'],
    [
      'links that show their address',
      [p(text('https://example.com/a_b', link('https://example.com/a_b')))],
      '<https://example.com/a_b>',
    ],
    ['links that could run something', [p(text('click', link('javascript:alert(1)')))], 'click (javascript:alert(1))'],
    [
      'a mark of exclamation before a link',
      [p('Look!', text('here', link('https://example.com')))],
      'Look\\![here](https://example.com)',
    ],
    [
      'mentions, emoji, dates, status',
      [
        p(
          node('mention', [], { text: '@Ada' }),
          node('emoji', [], { text: '😄' }),
          node('date', [], { timestamp: '1769817600000' }),
          node('status', [], { text: 'AT RISK' }),
        ),
      ],
      '@Ada😄2026-01-31AT RISK',
    ],
    ['cards', [p('See ', node('inlineCard', [], { url: 'https://example.com/1' }))], 'See <https://example.com/1>'],
    [
      'files',
      [node('mediaSingle', [node('media', [], { alt: 'shot.png' }), node('caption', [text('A shot')])])],
      'shot.png\n\nA shot',
    ],
    ['nodes of tomorrow', [node('hologram', [p('still ', node('sparkle', [text('read')]))])], 'still read'],
  ])('%s', (_, content, expected) => {
    expect(adfToMarkdown(doc(...content))).toBe(expected);
  });

  test('broken nodes are skipped, not fatal', () => {
    expect(adfToMarkdown({ type: 'doc', content: [null, 'x', 7, { type: 'paragraph' }, p('Text')] })).toBe('Text');
  });
});

const signs = fc.string({ unit: fc.constantFrom(...'ab1 .*_~`#>-+=|:<>[](){}!&;\\/@😀ü"\'') });
const words = fc.constantFrom(
  'http://a.b/~c_d*e',
  'www.a*b.c',
  '&amp;',
  '&#42;',
  '1.',
  '- ',
  '](b)',
  '[x] ',
  '***',
  '```',
);
const texts = fc.array(fc.oneof(signs, words), { maxLength: 4 }).map((parts) => parts.join(''));
const marks = fc.subarray([strong, em, strike, link('https://example.com/x')]);
const oneLine = fc.array(fc.tuple(texts, marks), { minLength: 1, maxLength: 5 });

/** What stands in a line, without the spaces at its ends and with those inside as one: Markdown keeps no others. */
const plain = (value: string) => value.replace(/\s+/g, ' ').trim();

test('every text is the same after reading back, in whatever marks and blocks it stands', () => {
  const wraps: ((...inline: Node[]) => Node)[] = [
    p,
    (...inline) => node('heading', inline, { level: 3 }),
    (...inline) => node('bulletList', [item(p(...inline))]),
    (...inline) => node('blockquote', [p(...inline)]),
    (...inline) => node('table', [node('tableRow', [node('tableHeader', [p(...inline)])])]),
  ];
  fc.assert(
    fc.property(oneLine, fc.constantFrom(...wraps), (runs, wrap) => {
      const nodes = runs.filter(([value]) => value !== '').map(([value, on]) => text(value, ...on));
      const markdown = adfToMarkdown(doc(p('before'), wrap(...nodes), p('after')));
      const shown = read(markdown)
        .children.slice(1, -1)
        .map((each) => toString(each));
      expect(plain(shown.join(''))).toBe(plain(runs.map(([value]) => value).join('')));
    }),
    { numRuns: 500 },
  );
});

test('marks are the same after reading back', () => {
  const marked = (root: ReturnType<typeof read>) => {
    const found: string[] = [];
    const look = (each: { type: string; children?: unknown[] }, on: readonly string[]): void => {
      if (each.type === 'text')
        found.push(
          ...[...plain(toString(each)).replaceAll(' ', '')].map((letter) => `${letter} ${[...on].sort().join()}`),
        );
      for (const child of each.children ?? [])
        look(child as typeof each, each.type === 'paragraph' ? on : [...on, each.type]);
    };
    for (const child of root.children) look(child as { type: string }, []);
    return found;
  };
  const names = new Map([
    [strong, 'strong'],
    [em, 'emphasis'],
    [strike, 'delete'],
  ]);
  const run = fc.tuple(
    fc.string({ unit: fc.constantFrom(...'ab (.)ü😀'), minLength: 1 }),
    fc.subarray([strong, em, strike]),
  );
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
      const markdown = adfToMarkdown(doc(p(...runs.map(([value, on]) => text(value, ...on)))));
      const expected = runs.flatMap(([value, on]) =>
        [...value.replaceAll(' ', '')].map(
          (letter) =>
            `${letter} ${on
              .map((mark) => names.get(mark))
              .sort()
              .join()}`,
        ),
      );
      expect(marked(read(markdown))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
