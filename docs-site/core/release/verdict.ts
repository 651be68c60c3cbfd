import type { Change } from '../redline/changes';
import type { FactChange } from '../versions/changed-facts';

/** The kind of a change (design, section 5). It is derived, and never set lower by hand. */
export type Verdict = 'material' | 'wording' | 'editorial';

export function verdictOf(facts: readonly FactChange[], changes: readonly Change[]): Verdict {
  if (facts.some(({ minor }) => !minor)) return 'material';
  // A fact that its schema marks as minor is still another word.
  return facts.length > 0 || changes.some(({ weight }) => weight === 'wording') ? 'wording' : 'editorial';
}

export const VERDICT_IN_WORDS: Readonly<Record<Verdict, string>> = {
  material: 'Material: a fact changed.',
  wording: 'Wording changed, no fact changed.',
  editorial: 'Editorial only: spelling, spacing, punctuation or formatting.',
};
