import { describe, expect, it } from '@jest/globals';
import { changedParagraphs } from '../../../../docs-site/core/feeds/changed-paragraphs';
import { policyBlocks } from '../../../../docs-site/core/feeds/policy-blocks';

const NAMES = new Map([['git', 'Git for Jira']]);

/** Each changed block as `clause kind: text`, deletions in [-…-] and insertions in {+…+}. */
function redline(before: string, after: string): readonly string[] {
  return changedParagraphs(policyBlocks(before, NAMES), policyBlocks(after, NAMES)).map(
    ({ clause, kind, segments }) => {
      const text = segments.map((part) =>
        part.kind === 'ins' ? `{+${part.text}+}` : part.kind === 'del' ? `[-${part.text}-]` : part.text,
      );
      return `${clause ?? 'top'} ${kind}: ${text.join('')}`;
    },
  );
}

describe('the paragraphs that changed', () => {
  it.each<[string, string, string, string[]]>([
    ['the same text', 'One *two*.', 'One *two*.', []],
    ['a sentence bound to a claim', 'One. Two.', 'One. <!-- claim: one --> Two. <!-- claim: two -->', []],
    ['a comment in a sentence', 'One two.', 'One <!-- legal -->two.', []],
    ['a paragraph wrapped anew', 'One\ntwo three.', 'One two\nthree.', []],
    [
      'a word',
      '## Support {#support}\n\nA function which lets people report.',
      '## Support {#support}\n\nA function that lets people report.',
      ['support changed: A function [-which-]{+that+} lets people report.'],
    ],
    [
      'two spaces made one',
      'It has  the details of it.',
      'It has the details of it.',
      ['top changed: It has[-  -]{+ +}the details of it.'],
    ],
    [
      'a cell of a table',
      '| App | Kept |\n| --- | --- |\n| Git | 30 days |\n| Mail | 9 days |',
      '| App | Kept |\n| --- | --- |\n| Git | 90 days |\n| Mail | 9 days |',
      ['top changed: Git | [-30-]{+90+} days'],
    ],
    [
      'a paragraph more and one less',
      '## A {#a}\n\nAll of this is old.\n\nIt stays.',
      '## A {#a}\n\nIt stays.\n\nQuite something else came.',
      ['a removed: [-All of this is old.-]', 'a added: {+Quite something else came.+}'],
    ],
    [
      'a passage that now holds for one app only',
      'It is kept in Germany.',
      ':::for{app="git"}\n\nIt is kept in Germany.\n\n:::',
      ['top added: {+Only for Git for Jira:+}'],
    ],
    [
      'a link that leads elsewhere',
      'See [the page of its status](https://a.example/).',
      'See [the page of its status](https://b.example/).',
      ['top changed: See the page of its status (https://[-a-]{+b+}.example/).'],
    ],
    [
      'a heading',
      '## Data centers {#a}',
      '## Data centres {#a}',
      ['a removed: [-Data centers-]', 'a added: {+Data centres+}'],
    ],
  ])('%s', (_, before, after, expected) => expect(redline(before, after)).toEqual(expected));

  it('stays quick where everything changed', () => {
    const text = (word: string) => Array.from({ length: 300 }, (_, at) => `${word} ${at} ${word}${at}`).join('\n\n');
    expect(redline(text('old'), text('new'))).toHaveLength(600);
  });
});
