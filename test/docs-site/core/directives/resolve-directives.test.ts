import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemInWords } from '../../../../docs-site/core/facts/fact-problem';
import { resolveDirectives } from '../../../../docs-site/core/directives/resolve-directives';
import { CONTEXT } from '../tables/small-trust';

/** The text that a reader's page is made from, or the problems, one a line. */
function resolved(markdown: string): string {
  const resolution = resolveDirectives({ file: 'policies/statement.md', markdown }, CONTEXT);
  return resolution.ok ? resolution.markdown : resolution.problems.map(problemInWords).join('\n');
}

describe('directives in a policy', () => {
  it.each([
    ['a fact', 'Write to :fact[vendor.name].', 'Write to Vendor.'],
    ['an address', 'Write to :fact[vendor.contacts.support].', 'Write to <help@example.com>.'],
    ['what is not stated', 'Address: :fact[vendor.address]', 'Address: Not stated'],
    ['a number', 'With :fact[vendor.notices.many.days] days', 'With 30 days'],
    ['a fact in bold', '**:fact[apps.planner.name]** runs', '**Planner for Jira** runs'],
    ['two facts in a line', ':fact[vendor.name] and :fact[vendor.name]', 'Vendor and Vendor'],
    ['a fact in a heading', '## :fact[vendor.name] {#who}', '## Vendor {#who}'],
    ['signs of Markdown in a fact', 'A :fact[data-categories.account.name]', 'A Account'],
    ['a fact in code', '`:fact[vendor.name]`', '`:fact[vendor.name]`'],
    ['a table', 'See:\n\n::table{of="restore-tests"}\n\nEnd.', 'See:\n\nNo restore test is recorded yet.\n\nEnd.'],
    [
      'a table in a section for one app',
      ':::for{app="planner"}\n\n::table{of="restore-tests"}\n\n:::\n',
      ':::for{app="planner"}\n\nNo restore test is recorded yet.\n\n:::\n',
    ],
    [
      'a table below an item of a list',
      '- One\n\n  ::table{of="status-pages"}\n',
      '- One\n\n  **Status pages**\n\n' +
        '  | Provider | App | Status page |\n  | - | - | - |\n' +
        '  | Hoster | Planner | <https://status.example/> |\n',
    ],
    [
      'a fact in the front matter',
      '---\ntitle: :fact[vendor.name]\n---\nText',
      '---\ntitle: :fact[vendor.name]\n---\nText',
    ],
  ])('writes out %s', (_, markdown, literal) => expect(resolved(markdown)).toBe(literal));

  it.each([
    'At 10:30, a::b and :smile: stay.',
    'If x<y and z>w, {braces} and 1 < 2 hold.',
    'Trailing spaces  \nand\ttabs\r\nand Windows lines\r\n',
    '* a list\n+ another\n1) a third',
    'See 3:a[b] for more.',
    '| App | What |\n|:--|--:|\n| Planner | x |',
    '<!-- a note -->\n\nText \\:fact[vendor.name]',
  ])('leaves %j as it is', (markdown) => expect(resolved(markdown)).toBe(markdown));

  it.each([
    ['::table{of="bakcups"}', 'There is no table "bakcups". Mend: Did you mean "backups"?'],
    ['::table', 'A table does not say what it is of. Mend: Write ::table{of="…"} with one of "data-categories", '],
    ['::table{of="backups" ap="planner"}', 'The table "backups" takes no "ap". Mend: Did you mean "app"?'],
    [
      '::table{of="backups" app="plannr"}',
      'There is no app "plannr" for the table "backups". Mend: Did you mean "planner"?',
    ],
    ['::table{of="category"}', 'The table "category" needs "category". Mend: Add category="…" with one of "account", '],
    [
      '::table{of="fields" kind="sites"}',
      'There is no kind "sites" for the table "fields". Mend: Did you mean "site"?',
    ],
    [
      '::tabel{of="backups"}',
      '"::tabel" is not something that can stand here. Mend: Write ::table{of="…"} on a line of its',
    ],
    [
      'See :table{of="backups"} here',
      '":table" is not something that can stand here. Mend: Write ::table{of="…"} on a line of its own.',
    ],
    ['- ::table{of="backups"}', 'A table stands in a list or a quotation. Mend: Put it on a line of its own'],
    [':fact[vendor.nam]', 'vendor: there is no "nam". Did you mean "name"? Mend: The names are those of the files in'],
    [':fact[vendor.contacts]', 'vendor.contacts is not one fact.'],
    ['::fact[vendor.name]', '"::fact" is not something that can stand here. Mend: Write :fact[path.of.the.fact] in a'],
    [':fcat[vendor.name]', '":fcat" is not something that can stand here. Mend: Write :fact[path.of.the.fact] in a'],
    ['A :fact [vendor.name]', '":fact" names no fact. Mend: Write :fact[path.of.the.fact] in a sentence.'],
    [':::for{app="plannr"}\n\nText\n\n:::', 'There is no app "plannr". Mend: Did you mean "planner"?'],
    [':::for\n\nText\n\n:::', 'A ":::for" does not say for which app. Mend: Write :::for{app="exporter"}.'],
    [':::for{app="planner"}\n\nText', 'This ":::for" has no end. Mend: Put a line of ":::" after the last paragraph'],
    [':::', '":::" is not closed, has a blank too many or belongs to nothing.'],
    [
      ':::note\n\nText\n\n:::',
      '":::note" is not something that can stand here. Mend: Only ::table, :fact and :::for are',
    ],
  ])('says what is wrong with %j', (markdown, words) => {
    const [first = ''] = resolved(`One.\n\nTwo.\n\n${markdown}`).split('\n');
    expect(first).toContain('policies/statement.md:5:');
    expect(first).toContain(words);
  });

  it.each([
    [
      'two clauses of one id',
      '## A {#a}\n\n### B {#a}',
      'policies/statement.md:3:1 Another heading has the id "a" already.',
    ],
    ['a clause without an id', '# T\n\n## A', 'policies/statement.md:3:1 This heading has no id.'],
    ['an id that is none', '## A {#a b}', 'policies/statement.md:1:1 This heading has no id.'],
  ])('refuses %s', (_, markdown, problem) => expect(resolved(markdown)).toContain(problem));

  it('lets the headings of pages and of released versions be', () => {
    for (const file of ['pages/support.md', 'versioned_docs/version-2.0/statement.md'])
      expect(resolveDirectives({ file, markdown: '## A\n\n## B {#b}\n\n## C {#b}' }, CONTEXT).ok).toBe(true);
  });

  it('names all problems, each with its line', () => {
    expect(
      resolved('---\ntitle: T\n---\n\nA :fact[no.name] and\n:fact[vendor.no].\n')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['policies/statement.md:5:3', 'policies/statement.md:6:1']);
  });

  it('changes nothing that it has written out once, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ':',
        '::',
        ':::',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '|',
        '`',
        '\\',
        '*',
        '_',
        '\n',
        '\n\n',
        '  ',
        '- ',
      ),
      fc.constantFrom(
        ':fact[vendor.name]',
        ':fact[vendor.contacts.support]',
        '::table{of="backups"}',
        'for',
        'at 10:30',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const markdown = pieces.join('');
        const once = resolveDirectives({ file: 'a.md', markdown }, CONTEXT);
        if (!once.ok) return;
        if (!/:(?:fact|:table)/.test(markdown)) expect(once.markdown).toBe(markdown);
        expect(resolveDirectives({ file: 'a.md', markdown: once.markdown }, CONTEXT)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});
