import type { PhrasingContent } from 'mdast';
import type { Fate, Segment, Shell } from './redline';

/** Words of one fate and one formatting. `old` and `new` are the shells around them on each side, the outermost first. */
export type Run = {
  readonly fate: Fate;
  readonly content: string | PhrasingContent;
  readonly old: readonly Shell[];
  readonly new: readonly Shell[];
  /** The segment that it was made of. */
  readonly segment: Segment;
};

/** The words of a block with their formatting, in reading order. Shells that both versions have are one object on both sides. */
export function runsOf(segments: readonly Segment[]): readonly Run[] {
  const runs: Run[] = [];
  let [old, now]: readonly [readonly Shell[], readonly Shell[]] = [[], []];
  for (const segment of segments) {
    switch (segment.what) {
      case 'open':
        if (segment.fate !== 'added') old = [...old, segment.shell];
        if (segment.fate !== 'removed') now = [...now, segment.shell];
        break;
      case 'close':
        if (segment.fate !== 'added') old = old.slice(0, -1);
        if (segment.fate !== 'removed') now = now.slice(0, -1);
        break;
      case 'wrapped':
        runs.push({ fate: 'equal', content: segment.new, old, new: now, segment });
        break;
      case 'text':
        runs.push({ fate: segment.fate, content: segment.text, old, new: now, segment });
        break;
      case 'node':
        runs.push({ fate: segment.fate, content: segment.node, old, new: now, segment });
    }
  }
  return runs;
}

/** What differs in the formatting of words that both versions have. */
export type Reformatting = {
  /** `emphasis`, `strong`, `inlineCode` or `delete` that only one side has. */
  readonly types: readonly Shell['type'][];
  /** Where the words lead; null on the side where they are no link. */
  readonly link: { readonly old: string | null; readonly new: string | null } | null;
};

/** Null where the words look and lead as before. */
export function reformatting({ fate, old, new: now }: Run): Reformatting | null {
  if (fate !== 'equal') return null;
  const [before, after] = [old.filter((shell) => !now.includes(shell)), now.filter((shell) => !old.includes(shell))];
  if (before.length + after.length === 0) return null;
  const [was, is] = [typesIn(before), typesIn(after)];
  const types = [...was.filter((type) => !is.includes(type)), ...is.filter((type) => !was.includes(type))];
  const [from, to] = [targetIn(old), targetIn(now)];
  return types.length === 0 && from === to ? null : { types, link: from === to ? null : { old: from, new: to } };
}

const isLink = ({ type }: Shell) => type === 'link' || type === 'linkReference';

const typesIn = (shells: readonly Shell[]) => shells.filter((shell) => !isLink(shell)).map(({ type }) => type);

/** Where a shell leads, `''` where nowhere; of a reference its name, because its definition is a block of its own. */
export const addressOf = ({ url, identifier }: Shell): string =>
  typeof url === 'string' ? url : typeof identifier === 'string' ? `[${identifier}]` : '';

/** The address of the innermost link. */
function targetIn(shells: readonly Shell[]): string | null {
  const link = shells.findLast(isLink);
  return link === undefined ? null : addressOf(link);
}
