import type { Finding } from './finding';
import { rankOf, type RemovedKind } from './removed-kind';

type Removal = Finding & { readonly kind: RemovedKind };

/**
 * Findings in the order of the text, none over another and none over a mark. Those that overlap become one: it covers all of
 * them, and takes the most specific kind that makes up at least half of it.
 */
export function settle(found: readonly Finding[], marks: readonly Finding[], text: string): readonly Removal[] {
  const inOrder = [...found].sort((one, other) => one.from - other.from || other.to - one.to);
  const removals: Removal[] = [];
  let keptTo = 0;
  for (const { from, to, kind } of inOrder) {
    // What no e-mail address may be taken out of: an address whose password is a placeholder, say.
    if (kind === 'stays') keptTo = Math.max(keptTo, to);
    else if (kind !== 'email-address' || to > keptTo) removals.push({ from, to, kind });
  }
  return outside(merged(removals), marks, text);
}

function merged(removals: readonly Removal[]): Removal[] {
  const groups: { from: number; to: number; members: Removal[] }[] = [];
  for (const removal of removals) {
    const last = groups.at(-1);
    if (last !== undefined && removal.from < last.to) {
      last.members.push(removal);
      last.to = Math.max(last.to, removal.to);
    } else {
      groups.push({ from: removal.from, to: removal.to, members: [removal] });
    }
  }
  return groups.map(({ from, to, members }) => ({ from, to, kind: kindOf(members, to - from) }));
}

function kindOf(members: readonly Removal[], length: number): RemovedKind {
  const ranked = [...members].sort((one, other) => rankOf(one.kind) - rankOf(other.kind));
  const whole = ranked.find(({ from, to }) => (to - from) * 2 >= length);
  return (whole ?? longest(members)).kind;
}

function longest(members: readonly Removal[]): Removal {
  return members.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one));
}

/** Cut where a mark stands; what is left of a finding without a letter or a digit is nothing to remove. */
function outside(removals: readonly Removal[], marks: readonly Finding[], text: string): Removal[] {
  const cut: Removal[] = [];
  let next = 0;
  for (const removal of removals) {
    let { from } = removal;
    while (next < marks.length && (marks[next]?.to ?? 0) <= from) next += 1;
    for (let at = next; ; at += 1) {
      const mark = marks[at];
      const to = mark === undefined ? removal.to : Math.min(mark.from, removal.to);
      if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to))) cut.push({ from, to, kind: removal.kind });
      if (mark === undefined || mark.from >= removal.to) break;
      from = Math.max(from, mark.to);
      if (from >= removal.to) break;
    }
  }
  return cut;
}
