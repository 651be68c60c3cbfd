import type { Nodes } from 'mdast';
import { element, html, type Html } from '../../html';
import type { Changes } from '../changes';
import { wordsInLine } from '../parse-policy';
import { newShell, type Block, type Redline, type Shell } from '../redline';
import { showList } from './show-list';
import { movedAttributes, movedAway, shellNote, tag, type Edited } from './show-marks';
import { appLabel, headingName, showNode, type Definitions, type Place } from './show-nodes';
import { showTable } from './show-table';
import { changeAttributes, showWords, type ShowingChanges } from './show-words';
import { stretchesOf } from './stretches';

/**
 * A redline as HTML: `<ins>` and `<del>`, blocks with their kind of change in a word, unchanged stretches folded. Each change has
 * its id as anchor. Links and pictures of other places are not loaded, only named.
 */
export function showRedline({ blocks, coarse }: Redline, changes: Changes, place: Place): Html {
  const showing: ShowingChanges = { ...place, changes, definitions: definitionsIn(blocks), seen: new Set() };
  const notice =
    'The two versions are too long and too different to compare every word: some passages stand as removed and added as a whole.';
  return html`${coarse ? [element('p', { class: 'callout' }, notice)] : []}${showFlow(blocks, showing)}`;
}

/** Blocks below each other; those that did not change are folded away where there are many. */
function showFlow(blocks: readonly Block[], showing: ShowingChanges): readonly Html[] {
  return stretchesOf(blocks).map((stretch) =>
    stretch.folded ? fold(stretch.blocks, showing) : html`${stretch.blocks.map((block) => showBlock(block, showing))}`,
  );
}

function fold(blocks: readonly Block[], showing: ShowingChanges): Html {
  const headings = blocks.flatMap((block) =>
    block.what === 'node' && block.node.type === 'heading' ? [wordsInLine(block.node)] : [],
  );
  const [first, last] = [headings[0], headings.at(-1)];
  const about = first === undefined ? '' : first === last ? `: ${first}` : `: ${first} to ${last ?? ''}`;
  return element(
    'details',
    { class: 'fold' },
    element('summary', {}, `${blocks.length} unchanged ${blocks.length === 1 ? 'block' : 'blocks'}${about}`),
    blocks.map((block) => showBlock(block, showing)),
  );
}

function showBlock(block: Block, showing: ShowingChanges): Html {
  switch (block.what) {
    case 'node':
      return block.fate === 'equal'
        ? showNode(block.node, showing)
        : framed(block, showing, (frame) => [element(frame, {}, shownWhole(block.node, showing))]);
    case 'text':
      return html`${shellNote(block, showing)}${showText(newShell(block.shells), showWords(block.segments, showing))}`;
    case 'container':
      return showContainer(block, showing);
    case 'moved away':
      return element('p', { class: 'moved-away' }, movedAway(block.move, showing));
    case 'moved here':
      return element('div', movedAttributes(block, showing), tag('Moved here'), showBlock(block.block, showing));
  }
}

/** A definition says nothing where it stands; where it changed it is shown as it is written. */
const shownWhole = (node: Nodes, showing: ShowingChanges): Html =>
  node.type === 'definition'
    ? element('p', {}, `[${node.label ?? node.identifier}]: ${node.url}`)
    : showNode(node, showing);

function showText(shell: Shell, words: readonly Html[]): Html {
  if (shell.type === 'heading') return element(headingName(shell.depth), {}, words);
  if (shell.type === 'code' || shell.type === 'yaml') return element('pre', {}, element('code', {}, words));
  return element('p', {}, words);
}

function showContainer(block: Edited, showing: ShowingChanges): Html {
  const shell = newShell(block.shells);
  const note = shellNote(block, showing);
  switch (shell.type) {
    case 'list':
      return html`${note}${showList(block, showing, showBlock)}`;
    case 'table':
      return html`${note}${showTable(block, showing)}`;
    case 'blockquote':
      return html`${note}${element('blockquote', {}, showFlow(block.blocks, showing))}`;
    case 'containerDirective':
      return element('section', { class: 'for-apps' }, note, appLabel(shell, showing), showFlow(block.blocks, showing));
    default:
      return html`${note}${showFlow(block.blocks, showing)}`;
  }
}

/** A block that came or went: what happened to it in a word, then the block in `<ins>` or `<del>`. */
function framed(
  block: Extract<Block, { readonly what: 'node' }>,
  showing: ShowingChanges,
  inside: (frame: 'ins' | 'del') => readonly Html[],
): Html {
  const change = showing.changes.of.get(block);
  const [frame, said] = block.fate === 'removed' ? (['del', 'Removed'] as const) : (['ins', 'Added'] as const);
  const own = { ...(change && changeAttributes(change, showing)), class: `change ${block.fate}` };
  return element('div', own, tag(said), inside(frame));
}

function definitionsIn(blocks: readonly Block[]): Definitions {
  const found = new Map<string, string>();
  const visit = (block: Block): void => {
    if (block.what === 'node' && block.node.type === 'definition') found.set(block.node.identifier, block.node.url);
    if (block.what === 'moved here') visit(block.block);
    if (block.what !== 'container') return;
    const { type, identifier, url } = newShell(block.shells);
    if (type === 'definition') found.set(String(identifier), String(url));
    block.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return found;
}
