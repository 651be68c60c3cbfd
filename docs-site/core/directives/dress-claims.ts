import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { idsInMark } from '../claims/claim-marks';
import { STATE_WORDS } from '../evidence/evidence-in-words';
import { claimPath } from '../evidence/evidence-path';
import type { ShownClaim } from '../evidence/shown-claims';

/**
 * Puts a sign in the place of each claim's mark: the claim's state in words, which leads to its evidence. A mark of a claim
 * that is not among `claims` is left for what removes comments.
 */
export function dressClaims(tree: Root, claims: readonly ShownClaim[]): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const signs = idsInMark(value).flatMap((id) => claims.filter(({ claim }) => claim.id === id).map(signOf));
    if (signs.length === 0) return;
    // A blank before each, which does not break: a sign stays with its sentence, and words that are copied are not run together.
    const inline = signs.flatMap((sign): PhrasingContent[] => [{ type: 'text', value: '\u00a0' }, sign]);
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    const nodes: RootContent[] = parent.type === 'paragraph' || parent.type === 'tableCell' ? inline : [lineOf(inline)];
    (parent.children as RootContent[]).splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

const signOf = ({ claim, state }: ShownClaim): Link => ({
  type: 'link',
  url: claimPath(claim.id),
  data: {
    hProperties: {
      className: ['claim-sign', `claim-sign--${state.replace(' ', '-')}`],
      // Many signs say "Verified": read out of their place, as a list of links is, each says of what.
      ariaLabel: `${STATE_WORDS[state]}: ${claim.promise}`,
    },
  },
  children: [{ type: 'text', value: STATE_WORDS[state] }],
});

const lineOf = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
