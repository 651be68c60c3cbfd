import { describe, expect, it } from '@jest/globals';
import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { dressClaims } from '../../../../docs-site/core/directives/dress-claims';
import { parseMarkdown, writeMarkdown } from '../../../../docs-site/core/directives/markdown';
import { shownClaims } from '../../../../docs-site/core/evidence/shown-claims';
import { bundleOf, CLAIMS, EVERY_CHECK } from '../evidence/small-evidence';

const shown = shownClaims({ claims: CLAIMS, bundle: bundleOf(EVERY_CHECK, ['retentions']) });

function dressed(markdown: string) {
  const tree = parseMarkdown(markdown);
  dressClaims(tree, shown);
  return tree;
}

const VERIFIED = '\u00a0[Verified](/evidence/#claim-nothing-leaves)';
const FAILING = '\u00a0[Failing](/evidence/#claim-all-ends)';

describe('the signs of claims', () => {
  it.each([
    [
      'stand behind their sentence',
      'Nothing leaves. <!-- claim: nothing-leaves --> More.',
      `Nothing leaves.${VERIFIED} More.`,
    ],
    ['need no blank before their mark', 'Nothing leaves.<!-- claim: nothing-leaves -->', `Nothing leaves.${VERIFIED}`],
    ['stand one beside the other', 'Both. <!-- claims: nothing-leaves, all-ends -->', `Both.${VERIFIED}${FAILING}`],
    [
      'stand in the cell of a table',
      '| A |\n| - |\n| Ends. <!-- claim: all-ends --> |',
      `| A |\n| - |\n| Ends.${FAILING} |`,
    ],
    [
      'get a line of their own where their mark has one',
      ':::for{app="openbook"}\n\n<!-- claim: region -->\n\n:::',
      ':::for{app="openbook"}\n\u00a0[Vouched for](/evidence/#claim-region)\n:::',
    ],
    ['leave a mark of a claim that is not there', 'Gone. <!-- claim: gone -->', 'Gone. <!-- claim: gone -->'],
    ['leave other comments', 'Text. <!-- for legal -->', 'Text. <!-- for legal -->'],
  ])('%s', (_, markdown, expected) => expect(writeMarkdown(dressed(markdown).children)).toBe(expected));

  it('say of what they are the sign, where they are read without their sentence', () => {
    const signs: unknown[] = [];
    visit(dressed('One. <!-- claim: nothing-leaves --> Two. <!-- claim: all-ends -->'), 'link', (link: Link) => {
      signs.push(link.data?.hProperties);
    });
    expect(signs).toEqual([
      { className: ['claim-sign', 'claim-sign--verified'], ariaLabel: 'Verified: Nothing leaves.' },
      { className: ['claim-sign', 'claim-sign--failing'], ariaLabel: 'Failing: Everything ends.' },
    ]);
  });
});
