import type { Change } from '../redline/changes';
import type { FactChange } from '../versions/changed-facts';

/** The kinds of change (design, section 5), and none at all. */
export type VerdictKind = 'material' | 'wording' | 'editorial' | 'unchanged';

export type Verdict = {
  readonly kind: VerdictKind;
  /** As readers see it. */
  readonly words: string;
};

/**
 * What the changes between two versions amount to, from the facts and the words alone. An author may raise a change of wording to
 * material; nobody can lower a verdict.
 * @param facts every fact that changed, of all documents: a document is not judged alone
 */
export function verdictOf(facts: readonly FactChange[], changes: readonly Change[], isRaised = false): Verdict {
  const material = facts.filter(({ minor }) => !minor).length;
  if (material > 0)
    return { kind: 'material', words: `Material: ${material} ${material === 1 ? 'fact' : 'facts'} changed` };
  const isWording = facts.length > 0 || changes.some(({ weight }) => weight === 'wording');
  if (isWording && isRaised) return { kind: 'material', words: 'Material: the author of the change says so' };
  if (facts.length > 0) return { kind: 'wording', words: 'Wording changed, no fact changed but minor ones' };
  if (isWording) return { kind: 'wording', words: 'Wording changed, no fact changed' };
  if (changes.length > 0) return { kind: 'editorial', words: 'Editorial only' };
  return { kind: 'unchanged', words: 'No change' };
}
