import { describe, expect, it } from '@jest/globals';
import { compareTrees } from '../../../../docs-site/core/redline/compare-trees';
import { parsePolicy } from '../../../../docs-site/core/redline/parse-policy';
import { markedText } from './marked-text';

describe('a redline', () => {
  it.each<[string, string, string, string[]]>([
    ['the same text', 'One *two*.', 'One *two*.', []],
    [
      'a word',
      'A function which lets people report.',
      'A function that lets people report.',
      ['paragraph A function [-which-]{+that+} lets people report.'],
    ],
    [
      'a number with its unit',
      'Kept for 30 days.',
      'Kept for 1.5 years.',
      ['paragraph Kept for [-30 days-]{+1.5 years+}.'],
    ],
    ['two spaces made one', 'It has  the details.', 'It has the details.', ['paragraph It has[-  -]{+ +}the details.']],
    ['a sentence bound to a claim', 'One. Two.', 'One. <!-- claim: one --> Two. <!-- claim: two -->', []],
    ['a paragraph wrapped anew', 'One\ntwo three.', 'One two\nthree.', ['paragraph One~two~three.']],
    [
      'a word in bold',
      'All data is kept.',
      'All **data** is kept.',
      ['paragraph All {+<strong>+}data{+</>+} is kept.'],
    ],
    [
      'another word in the same bold',
      '**Old** words.',
      '**New** words.',
      ['paragraph <strong>[-Old-]{+New+}</> words.'],
    ],
    [
      'code that becomes plain',
      'The `ClientKey` is kept.',
      'The ClientKey is kept.',
      ['paragraph The [-<inlineCode>-]ClientKey[-</>-] is kept.'],
    ],
    [
      'a link that leads elsewhere',
      'See [the page](https://a.example/).',
      'See [the page](https://b.example/).',
      ['paragraph See [-<link https://a.example/>-]{+<link https://b.example/>+}the page</>.'],
    ],
    ['a heading of another level', '## Data', '### Data', ['[-heading 2-]{+heading 3+} Data']],
    [
      'a heading that becomes a paragraph',
      '## Data that we keep',
      'Data that we keep',
      ['[-heading 2-]{+paragraph+} Data that we keep'],
    ],
    [
      'a cell',
      '| App | Kept |\n| --- | --- |\n| Git | 30 days |\n| Mail | 9 days |',
      '| App | Kept |\n| --- | --- |\n| Git | 90 days |\n| Mail | 9 days |',
      ['table :', '  tableRow :', '    tableCell [-30-]{+90+} days'],
    ],
    [
      'a column',
      '| App | Kept |\n| --- | --- |\n| Git | 30 days |',
      '| App | Region | Kept |\n| --- | --- | --- |\n| Git | EU | 30 days |',
      ['[-table-]{+table+} :', '  tableRow :', '    {+Region+}', '  tableRow :', '    {+EU+}'],
    ],
    [
      'an item more',
      '- one thing\n- another thing',
      '- one thing\n- a new thing\n- another thing',
      ['list :', '  {+a new thing+}'],
    ],
    [
      'a word of an item in an item',
      '- one\n  - the inner thing is old',
      '- one\n  - the inner thing is new',
      [
        'list :',
        '  listItem :',
        '    list :',
        '      listItem :',
        '        paragraph the inner thing is [-old-]{+new+}',
      ],
    ],
    ['bullets that become numbers', '- one\n- two', '1. one\n2. two', ['[-list-]{+list+} :']],
    [
      'a paragraph that moved',
      'The first one has words.\n\nTwo is here.\n\nThree is here.\n\nFour is here.',
      'Two is here.\n\nThree is here.\n\nFour is here.\n\nThe first one has words.',
      ['moved 1 away', 'moved 1 here'],
    ],
    [
      'a paragraph that moved and changed',
      'We keep every record of an export for thirty days and then we delete it for good.\n\nTwo.\n\nThree.',
      'Two.\n\nThree.\n\nWe keep every record of an export for ninety days and then we delete it for good.',
      [
        'moved 1 away',
        'moved 1 here',
        '  paragraph We keep every record of an export for [-thirty-]{+ninety+} days and then we delete it for good.',
      ],
    ],
    [
      'a paragraph that has nothing in common',
      'All of this is old.',
      'Quite something else came.',
      ['[-All of this is old.-]', '{+Quite something else came.+}'],
    ],
    [
      'the id of a clause, which nobody reads',
      '## Data {#data}',
      '## Data {#kept}',
      ['[-heading 2-]{+heading 2+} Data'],
    ],
    [
      'the address of a link by name',
      '[a]: https://a.example/\n\nSee [a].',
      '[a]: https://b.example/\n\nSee [a].',
      ['[-definition https://a.example/-]{+definition https://b.example/+} :'],
    ],
    ['a line of code, whose line breaks count', '```\none two\n```', '```\none\ntwo\n```', ['code one[- -]{+\n+}two']],
    [
      'the title of the front matter',
      '---\ntitle: Old\n---\n\nText.',
      '---\ntitle: New\n---\n\nText.',
      ['yaml title: [-Old-]{+New+}'],
    ],
  ])('shows %s', (_, old, now, expected) => expect(markedText(old, now)).toEqual(expected));

  it('removes and adds as a whole what is more work than it may do', () => {
    const text = (word: string) =>
      parsePolicy(Array.from({ length: 50 }, (_, at) => `${word} ${at} of it`).join('\n\n'));
    const { blocks, coarse } = compareTrees(text('old'), text('new'), 100);
    expect(coarse).toBe(true);
    expect(blocks).toHaveLength(100);
    expect(compareTrees(text('old'), text('new')).coarse).toBe(false);
  });

  it('survives JSON unchanged', () => {
    const redline = compareTrees(parsePolicy('# A\n\n1. one\n'), parsePolicy('# A\n\n2. two *three*\n'));
    expect(JSON.parse(JSON.stringify(redline))).toEqual(redline);
  });
});
