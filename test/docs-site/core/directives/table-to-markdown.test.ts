import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Table as TableNode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../../docs-site/core/directives/markdown';
import { tableToMarkdown } from '../../../../docs-site/core/directives/table-to-markdown';

/** The words of a table as Markdown reads them, row by row. */
function wordsOf(markdown: string): readonly (readonly string[])[] {
  const [, table] = parseMarkdown(markdown).children;
  return (table as TableNode).children.map((row) => row.children.map((cell) => toString(cell)));
}

describe('a table as literal Markdown', () => {
  it('has its caption in bold, links, code and what is not stated', () => {
    const table = {
      caption: 'Hosts',
      columns: ['Host', 'Key', 'Since'],
      rows: [
        {
          apps: ['planner'],
          cells: [
            [{ text: 'Hoster', href: 'https://hoster.example' }],
            [{ text: 'a|b', mark: 'code' as const }],
            [{ text: 'Not stated', mark: 'not stated' as const }],
          ],
        },
      ],
      empty: 'None.',
    };
    expect(tableToMarkdown(table)).toBe(
      '**Hosts**\n\n| Host | Key | Since |\n| - | - | - |\n| [Hoster](https://hoster.example) | `a\\|b` | Not stated |',
    );
  });

  it('is its sentence where there is nothing to show', () => {
    expect(tableToMarkdown({ caption: 'Hosts', columns: ['Host'], rows: [], empty: 'There is *none*.' })).toBe(
      'There is \\*none\\*.',
    );
  });

  it('says the same words when it is read again, whatever they are', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ':fact[a]',
        '::table',
        ':::for',
        'a:b',
        '1 < 2',
        '<b>',
        '{x}',
        '|',
        '**',
        '`',
        '\\',
        'www.x.example',
        'a@b.example',
        '- x',
        '[x](y)',
        '&amp;',
        '~~a~~',
        '[^1]',
      ),
    );
    // Facts are one line of trimmed words; that is what their schemas ask for.
    const line = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' ').replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = texts.map((text) => (text === '' ? [] : [{ text }]));
        const columns = texts.map((_, at) => `Column ${at}`);
        const markdown = tableToMarkdown({ caption: 'C', columns, rows: [{ cells }], empty: '' });
        expect(wordsOf(markdown)).toEqual([columns, texts]);
      }),
      { numRuns: 500 },
    );
  });
});
