import type { Nodes } from 'mdast';
import { changeId } from './change-id';
import { clauseOf, wordsInLine } from './parse-policy';
import { newShell, oldShell, type Block, type Redline, type Segment, type Shell } from './redline';
import { addressOf, reformatting, runsOf, type Run } from './runs';
import { isSameButForSpelling } from './spelling';
import { isWord, tokensOf } from './words';

/** One change as a reader counts them: the words between two words that stayed, a whole block, a block's own formatting. */
export type Change = {
  /** Permanent: made of the clause and the words, so that it stays the same while the two versions do. */
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'replaced' | 'formatting' | 'link' | 'moved';
  /** `editorial`: spelling, spacing, punctuation or formatting, and nothing that could be read otherwise. */
  readonly weight: 'wording' | 'editorial';
  /** Id of the clause in the new version, or in the old one where the change removes the clause; null above the first. */
  readonly clause: string | null;
  /** The words of the heading that it stands under; empty above the first. */
  readonly heading: string;
  /** What went and what came, in one line; of a link the addresses; empty where there is nothing. */
  readonly old: string;
  readonly new: string;
};

/** Every change in reading order, and which change each changed part of the redline belongs to. */
export type Changes = {
  readonly list: readonly Change[];
  readonly of: ReadonlyMap<Block | Segment, Change>;
  /** The change that a block which moved is, by the number of its move. */
  readonly moves: ReadonlyMap<number, Change>;
};

export function changesOf({ blocks }: Redline): Changes {
  const list: Change[] = [];
  const of = new Map<Block | Segment, Change>();
  const moves = new Map<number, Change>();
  const ids = changeId();
  let place: Pick<Change, 'clause' | 'heading'> = { clause: null, heading: '' };
  const add = (parts: readonly (Block | Segment)[], change: Omit<Change, 'id' | 'clause' | 'heading'>) => {
    const made = { id: ids([place.clause ?? place.heading, change.kind, change.old, change.new]), ...change, ...place };
    list.push(made);
    for (const part of parts) of.set(part, made);
    return made;
  };
  const visit = (block: Block): void => {
    switch (block.what) {
      case 'node':
        place = placeAfter(place, block.node);
        if (block.fate !== 'equal') add([block], wholeBlock(block.fate, block.node));
        return;
      case 'moved away':
        return;
      case 'moved here':
        moves.set(block.move, add([block], { kind: 'moved', weight: 'wording', old: '', new: startOf(block.block) }));
        return visit(block.block);
      case 'container':
        for (const change of shellChanges(block)) add([block], change);
        return block.blocks.forEach(visit);
      case 'text': {
        const runs = runsOf(block.segments);
        place = placeOfText(place, block, runs);
        for (const change of shellChanges(block)) add([block], change);
        for (const group of groupsOf(runs)) add(...group);
      }
    }
  };
  blocks.forEach(visit);
  return { list, of, moves };
}

type Told = Omit<Change, 'id' | 'clause' | 'heading'>;

function wholeBlock(fate: 'removed' | 'added', node: Nodes): Told {
  const words = wordsInLine(node);
  const says = tokensOf(words).some(isWord) || saysWithoutWords(node);
  const [old, now] = fate === 'removed' ? [words, ''] : ['', words];
  return { kind: fate, weight: says ? 'wording' : 'editorial', old, new: now };
}

/** A link's definition and a picture say something; a rule across the page and a comment say nothing. */
const saysWithoutWords = (node: Nodes): boolean =>
  node.type === 'definition' ||
  node.type === 'image' ||
  node.type === 'footnoteReference' ||
  ('children' in node && node.children.some(saysWithoutWords));

function placeAfter(place: Pick<Change, 'clause' | 'heading'>, node: Nodes): Pick<Change, 'clause' | 'heading'> {
  return node.type === 'heading' ? { clause: clauseOf(node), heading: wordsInLine(node) } : place;
}

/** The place that a heading opens, as the new version has it; of one that became a paragraph, none. */
function placeOfText(
  place: Pick<Change, 'clause' | 'heading'>,
  { shells }: Extract<Block, { readonly what: 'text' }>,
  runs: readonly Run[],
): Pick<Change, 'clause' | 'heading'> {
  const shell = newShell(shells);
  if (shell.type !== 'heading') return place;
  return { clause: clauseOf(shell), heading: inLine(runs.filter(({ fate }) => fate !== 'removed')) };
}

/** Attributes that say something: a link's address, whether a box is ticked, which apps a section is for. */
const SAYING = new Set(['url', 'title', 'checked', 'identifier', 'attributes', 'name']);
/** Attributes that nobody sees, or sees as space. */
const UNSEEN = new Set(['spread', 'label', 'data', 'fenced']);

/** What changed of the node itself, apart from what stands in it. At most one change. */
function shellChanges({ shells }: Extract<Block, { readonly what: 'container' | 'text' }>): readonly Told[] {
  if ('both' in shells) return [];
  const [old, now] = [oldShell(shells), newShell(shells)];
  const differing = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !UNSEEN.has(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  if (differing.length === 0) return [];
  const isLink = differing.includes('url');
  const said = (shell: Shell) => (isLink ? String(shell.url) : shellInWords(shell));
  const weight = differing.some((key) => SAYING.has(key)) ? 'wording' : 'editorial';
  return [{ kind: isLink ? 'link' : 'formatting', weight, old: said(old), new: said(now) }];
}

/** What a block is called: "heading 2", "numbered list from 3", "only for smart-git". */
export function shellInWords(shell: Shell): string {
  const { type, depth, ordered, start, checked, attributes } = shell as Shell & Readonly<Record<string, unknown>>;
  switch (type) {
    case 'heading':
      return `heading ${Number(depth)}`;
    case 'list':
      return ordered === true ? `numbered list from ${Number(start ?? 1)}` : 'bulleted list';
    case 'listItem':
      return checked === true ? 'ticked' : checked === false ? 'not ticked' : 'item';
    case 'containerDirective':
      return `only for ${Object.values((attributes ?? {}) as Readonly<Record<string, string>>).join(' ')}`;
    default:
      return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
}

/** Changed words that stand side by side, with at most spaces and signs between them, are one change. */
function groupsOf(runs: readonly Run[]): readonly (readonly [Segment[], Told])[] {
  const groups: Run[][] = [];
  let open: Run[] | null = null;
  let between: Run[] = [];
  for (const run of runs) {
    if (run.fate !== 'equal' || reformatting(run) !== null) {
      if (open === null) groups.push((open = []));
      open.push(...between, run);
      between = [];
    } else if (open !== null && typeof run.content === 'string' && !tokensOf(run.content).some(isWord)) {
      between.push(run);
    } else {
      open = null;
      between = [];
    }
  }
  return groups.map((group) => {
    const changed = group.filter((run) => run.fate !== 'equal' || reformatting(run) !== null);
    return [changed.map(({ segment }) => segment), told(group)] as const;
  });
}

function told(group: readonly Run[]): Told {
  const [old, now] = [group.filter(({ fate }) => fate !== 'added'), group.filter(({ fate }) => fate !== 'removed')];
  const kept = group.flatMap((run) => reformatting(run) ?? []);
  const link = kept.find((change) => change.link !== null)?.link ?? null;
  if (group.every(({ fate }) => fate === 'equal')) {
    return link === null
      ? { kind: 'formatting', weight: isStruck(kept) ? 'wording' : 'editorial', old: inLine(old), new: inLine(now) }
      : { kind: 'link', weight: 'wording', old: link.old ?? '', new: link.new ?? '' };
  }
  const editorial = link === null && !isStruck(kept) && !holdsNodes(group) && !isLinked(group);
  const weight = editorial && isSameButForSpelling(asText(old), asText(now)) ? 'editorial' : 'wording';
  const [went, came] = [group.some(({ fate }) => fate === 'removed'), group.some(({ fate }) => fate === 'added')];
  const kind = went && came ? 'replaced' : went ? 'removed' : 'added';
  return { kind, weight, old: inLine(went ? old : []), new: inLine(came ? now : []) };
}

/** Words that are struck through no longer hold. */
const isStruck = (changes: readonly { readonly types: readonly string[] }[]) =>
  changes.some(({ types }) => types.includes('delete'));

/** A picture or a footnote that came or went; a line break is space. */
const holdsNodes = (group: readonly Run[]) =>
  group.some(({ fate, content }) => fate !== 'equal' && typeof content !== 'string' && content.type !== 'break');

/** Words that came or went in a link of another address: their spelling is not all that changed. */
const isLinked = (group: readonly Run[]) =>
  targetsOf(group, 'removed') !== targetsOf(group, 'added') && group.some(({ fate }) => fate !== 'equal');

const targetsOf = (group: readonly Run[], fate: 'removed' | 'added'): string =>
  [
    ...new Set(
      group
        .filter((run) => run.fate === fate && typeof run.content === 'string' && tokensOf(run.content).some(isWord))
        .flatMap((run) => (fate === 'removed' ? run.old : run.new))
        .map(addressOf),
    ),
  ].join(' ');

const asText = (runs: readonly Run[]) =>
  runs.map(({ content }) => (typeof content === 'string' ? content : wordsInLine(content))).join('');

/** White space stays as it is where there is nothing else, so that two spaces can be told from one. */
function inLine(runs: readonly Run[]): string {
  const text = asText(runs).replace(/\s*\n\s*/g, ' ');
  return text.trim() === '' ? text : text.trim();
}

/** The first words of a block that moved. */
function startOf(block: Block): string {
  if (block.what === 'node') return wordsInLine(block.node);
  if (block.what === 'text') return inLine(runsOf(block.segments).filter(({ fate }) => fate !== 'removed'));
  if (block.what === 'container') return block.blocks.map(startOf).join(' ');
  return '';
}
