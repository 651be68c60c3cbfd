import { element, type Html } from '../../html';
import type { Change } from '../changes';
import type { Block } from '../redline';
import { changeAttributes, spoken, type ShowingChanges } from './show-words';

export type Edited = Extract<Block, { readonly what: 'container' }>;

/** What happened to a block, in a word that everybody sees. */
export const tag = (words: string): Html => element('span', { class: 'change-tag' }, `${words} `);

/** What changed of a block itself, said above it: "heading 4 is now heading 3". */
export function shellNote(
  block: Exclude<Block, { readonly what: 'node' | 'moved away' | 'moved here' }>,
  showing: ShowingChanges,
) {
  const change = showing.changes.of.get(block);
  if (change === undefined) return [];
  const said = change.kind === 'link' ? 'Link changed: ' : 'Formatting changed: ';
  return [
    element(
      'span',
      { ...changeAttributes(change, showing), class: 'shell-note' },
      said,
      element('del', {}, spoken('removed: '), change.old),
      ' ',
      element('ins', {}, spoken('added: '), change.new),
    ),
  ];
}

/** The class and the name of a block that moved. */
export const movedAttributes = (block: Block, showing: ShowingChanges) => {
  const change = showing.changes.of.get(block);
  return { ...(change && changeAttributes(change, showing)), class: 'change moved' };
};

/** Where the old version had a block that moved: a link to where it is now. */
export function movedAway(move: number, { changes }: ShowingChanges): Html {
  const there = changes.moves.get(move);
  const words = there === undefined ? '' : shortened(there);
  return element('a', { href: `#${there?.id ?? ''}` }, `Moved away from here: ${words}`);
}

/** The first words of what moved. */
const shortened = ({ new: text }: Change) =>
  text.length > 80 ? `${text.slice(0, text.lastIndexOf(' ', 80))} …` : text;
