import { diffArrays, diffWordsWithSpace } from 'diff';
import type { PolicyBlock } from './policy-blocks';

export type Segment = { readonly kind: 'same' | 'ins' | 'del'; readonly text: string };

/** A block of a document that an edit added, removed or changed; `segments` in reading order. */
export type ChangedParagraph = Omit<PolicyBlock, 'text'> & {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly segments: readonly Segment[];
};

/** Blocks that share fewer of their words are read as one removed and one added, not as one changed. */
const ALIKE = 0.65;

/** Beyond so many pairs in one run of changes nothing is paired: 40,000 comparisons take about a second. */
const MAX_PAIRS = 40_000;

/** What differs between two versions of a document, block by block and then word by word. */
export function changedParagraphs(
  before: readonly PolicyBlock[],
  after: readonly PolicyBlock[],
): readonly ChangedParagraph[] {
  const runs = diffArrays([...before], [...after], {
    comparator: (old, now) => old.text === now.text,
  });
  const changes: ChangedParagraph[] = [];
  let removed: readonly PolicyBlock[] = [];
  for (const run of [...runs, { value: [], added: false, removed: false }]) {
    if (run.removed) {
      removed = run.value;
    } else {
      changes.push(...pairUp(removed, run.added ? run.value : []));
      removed = [];
    }
  }
  return changes;
}

/** Each added block with the removed one that it resembles most; the others stand alone, removed ones first. */
function pairUp(removed: readonly PolicyBlock[], added: readonly PolicyBlock[]): readonly ChangedParagraph[] {
  const left = new Set(removed.length * added.length > MAX_PAIRS ? [] : removed);
  const paired = added.map((now) => {
    const old = mostAlike(now, left);
    if (old === undefined) return whole(now, 'added');
    left.delete(old);
    return { ...place(now), kind: 'changed', segments: wordsBetween(old.text, now.text) } as const;
  });
  const alone = removed.length * added.length > MAX_PAIRS ? removed : [...left];
  return [...alone.map((old) => whole(old, 'removed')), ...paired];
}

function mostAlike(now: PolicyBlock, candidates: ReadonlySet<PolicyBlock>): PolicyBlock | undefined {
  let best: { readonly block: PolicyBlock; readonly likeness: number } | undefined;
  for (const block of candidates) {
    const likeness = sharedWords(block.text, now.text);
    if (likeness >= ALIKE && (best === undefined || likeness > best.likeness)) best = { block, likeness };
  }
  return best?.block;
}

/** From 0 (no word in common) to 1 (the same words), by Dice's coefficient over the sets of words. */
function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const both = [...left].filter((word) => right.has(word)).length;
  return (2 * both) / (left.size + right.size);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().split(/\s+/));
const place = ({ clause, heading }: PolicyBlock) => ({ clause, heading });
const whole = (block: PolicyBlock, kind: 'added' | 'removed'): ChangedParagraph => ({
  ...place(block),
  kind,
  segments: [{ kind: kind === 'added' ? 'ins' : 'del', text: block.text }],
});

const wordsBetween = (before: string, after: string): readonly Segment[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }));
