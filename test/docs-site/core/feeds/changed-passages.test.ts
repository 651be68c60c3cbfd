import { describe, expect, it } from '@jest/globals';
import { compareMarkdown } from '../../../../docs-site/core/compare/compare-versions';
import { changedPassages } from '../../../../docs-site/core/feeds/changed-passages';

const NAMES = new Map([['git', 'Git for Jira']]);

/** Each changed passage as `clause: text`, deletions in [-…-] and insertions in {+…+}. */
function redline(before: string, after: string): readonly string[] {
  return changedPassages(compareMarkdown(before, after).redline, NAMES).map(({ clause, moved, parts }) => {
    const text = parts.map(({ fate, text: words }) =>
      fate === 'added' ? `{+${words}+}` : fate === 'removed' ? `[-${words}-]` : words,
    );
    return `${clause ?? 'top'}${moved ? ' moved' : ''}: ${text.join('')}`;
  });
}

describe('the passages that changed', () => {
  it.each<[string, string, string, string[]]>([
    ['the same text', 'One *two*.', 'One *two*.', []],
    ['a sentence bound to a claim', 'One. Two.', 'One. <!-- claim: one --> Two. <!-- claim: two -->', []],
    ['a comment in a sentence', 'One two.', 'One <!-- legal -->two.', []],
    ['a paragraph wrapped anew', 'One\ntwo three.', 'One two\nthree.', []],
    [
      'a word',
      '## Support {#support}\n\nA function which lets people report.',
      '## Support {#support}\n\nA function that lets people report.',
      ['support: A function [-which-]{+that+} lets people report.'],
    ],
    [
      'two spaces made one',
      'It has  the details of it.',
      'It has the details of it.',
      ['top: It has[-  -]{+ +}the details of it.'],
    ],
    [
      'a cell of a table',
      '| App | Kept |\n| --- | --- |\n| Git | 30 days |\n| Mail | 9 days |',
      '| App | Kept |\n| --- | --- |\n| Git | 90 days |\n| Mail | 9 days |',
      ['top: Git | [-30-]{+90+} days'],
    ],
    [
      'a paragraph more and one less',
      '## A {#a}\n\nAll of this is old.\n\nIt stays.',
      '## A {#a}\n\nIt stays.\n\nQuite something else came.',
      ['a: [-All of this is old.-]', 'a: {+Quite something else came.+}'],
    ],
    [
      'a passage that now holds for one app only',
      'It is kept in Germany.',
      ':::for{app="git"}\n\nIt is kept in Germany.\n\n:::',
      ['top: [-It is kept in Germany.-]', 'top: {+Only for Git for Jira:+}', 'top: {+It is kept in Germany.+}'],
    ],
    [
      'a link that leads elsewhere',
      'See [the page of its status](https://a.example/).',
      'See [the page of its status](https://b.example/).',
      ['top: See the page of its status[- (https://a.example/)-]{+ (https://b.example/)+}.'],
    ],
    [
      'a paragraph that moved',
      'We keep the first one for long.\n\nThe second one is here too, as it was.',
      'The second one is here too, as it was.\n\nWe keep the first one for long.',
      ['top moved: We keep the first one for long.'],
    ],
    ['a heading', '## Data centers {#a}', '## Data centres {#a}', ['a: Data [-centers-]{+centres+}']],
  ])('%s', (_, before, after, expected) => expect(redline(before, after)).toEqual(expected));
});
