import type { Nodes } from 'mdast';
import { holdsBlocks } from '../redline/bare-tree';
import { clauseOf, wordsInLine } from '../redline/parse-policy';
import { newShell, type Block, type Fate, type Redline, type Segment, type Shell } from '../redline/redline';
import { addressOf } from '../redline/runs';

/** Words that both versions have, or only one of them. */
export type Part = { readonly fate: Fate; readonly text: string };

/** Where a passage stands: id and words of its heading in the new version; null and empty above the first. */
type Place = { readonly clause: string | null; readonly heading: string };

/** A paragraph, heading, item of a list or row of a table that an edit added, removed, changed or moved, in reading order. */
export type ChangedPassage = Place & { readonly moved: boolean; readonly parts: readonly Part[] };

/** What readers call an app, by its id. */
export type AppNames = ReadonlyMap<string, string>;

/** The passages of a redline that changed, as text: for readers who have no style sheet. Formatting is not told. */
export function changedPassages({ blocks }: Redline, appNames: AppNames): readonly ChangedPassage[] {
  const passages: ChangedPassage[] = [];
  let place: Place = { clause: null, heading: '' };
  const add = (parts: readonly Part[], moved: boolean) => {
    const said = parts.filter(({ text }) => text !== '');
    if (said.some(({ fate }) => moved || fate !== 'equal')) passages.push({ ...place, moved, parts: said });
  };
  const visit = (block: Block, moved: boolean): void => {
    switch (block.what) {
      case 'node':
        for (const { node, text } of leavesOf(block.node, appNames)) {
          if (node.type === 'heading' && block.fate !== 'removed') place = { clause: clauseOf(node), heading: text };
          add([{ fate: block.fate, text }], moved);
        }
        return;
      case 'text': {
        const parts = partsOf(block.segments);
        const shell = newShell(block.shells);
        if (shell.type === 'heading') place = { clause: clauseOf(shell), heading: newText(parts) };
        return add(parts, moved);
      }
      case 'container':
        if (newShell(block.shells).type === 'tableRow') return add(block.blocks.flatMap(partsOfCell), moved);
        return block.blocks.forEach((inner) => visit(inner, moved));
      case 'moved here':
        return visit(block.block, true);
      case 'moved away':
        return;
    }
  };
  for (const block of blocks) visit(block, false);
  return passages;
}

/** What can be read by itself in a block; what holds for some apps is announced by a leaf of its own. */
function leavesOf(node: Nodes, appNames: AppNames): readonly { readonly node: Nodes; readonly text: string }[] {
  if (node.type === 'tableRow') return [{ node, text: node.children.map(wordsInLine).join(' | ') }];
  if (!holdsBlocks(node) || !('children' in node)) return [{ node, text: wordsInLine(node) }];
  const below = node.children.flatMap((child) => leavesOf(child, appNames));
  if (node.type !== 'containerDirective') return below;
  const names = (node.attributes?.app ?? '').split(/[\s,]+/).map((id) => appNames.get(id) ?? id);
  return [{ node, text: `Only for ${names.join(', ')}:` }, ...below];
}

function partsOfCell(cell: Block, at: number): readonly Part[] {
  const between: readonly Part[] = at === 0 ? [] : [{ fate: 'equal', text: ' | ' }];
  if (cell.what === 'text') return [...between, ...partsOf(cell.segments)];
  return cell.what === 'node' ? [...between, { fate: cell.fate, text: wordsInLine(cell.node) }] : [];
}

type Side = Exclude<Fate, 'equal'>;
type Opened = { readonly fate: Fate; readonly shell: Shell };

/** The versions that a segment is in, the old one first. */
const sidesOf = (fate: Fate): readonly Side[] => (fate === 'equal' ? ['removed', 'added'] : [fate]);

/** Where a link leads is part of what is said when it changes: it stands behind the words of the link, once for each version. */
function partsOf(segments: readonly Segment[]): readonly Part[] {
  const parts: Part[] = [];
  const open: Record<Side, Opened[]> = { removed: [], added: [] };
  for (const segment of segments) {
    switch (segment.what) {
      case 'text':
        parts.push({ fate: segment.fate, text: segment.text.replace(/\s*\n\s*/g, ' ') });
        break;
      case 'wrapped':
        parts.push({ fate: 'equal', text: ' ' });
        break;
      case 'node':
        parts.push({ fate: segment.fate, text: segment.node.type === 'break' ? ' ' : wordsInLine(segment.node) });
        break;
      case 'open':
        for (const side of sidesOf(segment.fate)) open[side].push(segment);
        break;
      case 'close':
        for (const side of sidesOf(segment.fate)) {
          const opened = open[side].pop();
          const address = opened === undefined || opened.fate === 'equal' ? '' : addressOf(opened.shell);
          if (address !== '') parts.push({ fate: side, text: ` (${address})` });
        }
    }
  }
  return parts;
}

const newText = (parts: readonly Part[]) =>
  parts
    .filter(({ fate }) => fate !== 'removed')
    .map(({ text }) => text)
    .join('')
    .trim();
