import { describe, expect, it } from '@jest/globals';
import { compareMarkdown } from '../../../../docs-site/core/compare/compare-versions';
import { verdictOf } from '../../../../docs-site/core/compare/verdict';
import type { FactChange } from '../../../../docs-site/core/versions/changed-facts';

const fact = (minor: boolean): FactChange => ({
  path: ['backups', 'openbook', 'retention'],
  words: 'Backups: Openbook, retention',
  was: '30 days',
  is: '90 days',
  parts: [],
  apps: ['openbook'],
  minor,
});

const verdict = (facts: readonly FactChange[], old: string, now: string, isRaised = false) =>
  verdictOf(facts, compareMarkdown(old, now).changes.list, isRaised).kind;

describe('the verdict', () => {
  it.each<[string, readonly FactChange[], string, string, string]>([
    ['a fact', [fact(false)], 'Text.', 'Text.', 'material'],
    ['a minor fact', [fact(true)], 'Text.', 'Text.', 'wording'],
    ['a word', [], 'A function which helps.', 'A function that helps.', 'wording'],
    ['a number in the text', [], 'Kept for 30 days.', 'Kept for 90 days.', 'wording'],
    ['a paragraph that moved', [], 'One is here now.\n\nTwo.', 'Two.\n\nOne is here now.', 'wording'],
    ['a link that leads elsewhere', [], '[a](/b/)', '[a](/c/)', 'wording'],
    ['words struck through', [], 'We never sell data.', 'We ~~never~~ sell data.', 'wording'],
    ['a box that is ticked', [], '- [ ] done', '- [x] done', 'wording'],
    [
      'for which apps a passage holds',
      [],
      ':::for{app="a"}\n\nText.\n\n:::',
      ':::for{app="b"}\n\nText.\n\n:::',
      'wording',
    ],
    ['spelling', [], 'Its behavior.', 'Its behaviour.', 'editorial'],
    ['punctuation', [], 'Now and then.', 'Now, and then.', 'editorial'],
    ['bold words', [], 'All data.', '**All** data.', 'editorial'],
    ['a heading one level down', [], '## Data', '### Data', 'editorial'],
    ['a comment of the author', [], 'Text.', 'Text.\n\n<!-- why -->', 'editorial'],
    ['a line that ends elsewhere', [], 'One\ntwo three.', 'One two\nthree.', 'unchanged'],
  ])('of a change of %s', (_, facts, old, now, expected) => expect(verdict(facts, old, now)).toBe(expected));

  it('can be raised from wording to material, and from nothing else', () => {
    expect(verdict([], 'A function which helps.', 'A function that helps.', true)).toBe('material');
    expect(verdict([], 'Its behavior.', 'Its behaviour.', true)).toBe('editorial');
  });
});
