import type { ListItem } from 'mdast';
import { element, html, type Html } from '../../html';
import { newShell, type Block } from '../redline';
import { movedAttributes, movedAway, shellNote, tag, type Edited } from './show-marks';
import { showAll, showItem, tick } from './show-nodes';
import { changeAttributes, showWords, type ShowingChanges } from './show-words';

/** Shows what stands in an item. */
type ShowBlock = (block: Block, showing: ShowingChanges) => Html;

/** A list that changed, item by item. Items keep the numbers that they have in their own version. */
export function showList(block: Edited, showing: ShowingChanges, showBlock: ShowBlock): Html {
  const { ordered, start, spread } = newShell(block.shells);
  const isOrdered = ordered === true;
  let [oldNumber, newNumber] = [Number(start ?? 1), Number(start ?? 1)];
  const items = block.blocks.map((item) => {
    const isOld = item.what === 'moved away' || (item.what === 'node' && item.fate === 'removed');
    const number = String(isOld ? oldNumber : newNumber);
    if (isOld || !(item.what === 'moved here' || (item.what === 'node' && item.fate === 'added'))) oldNumber++;
    if (!isOld) newNumber++;
    return showListItem(item, { value: isOrdered ? number : null }, spread === true, showing, showBlock);
  });
  return element(isOrdered ? 'ol' : 'ul', {}, items);
}

type Attributes = Readonly<Record<string, string | null>>;

function showListItem(
  item: Block,
  attributes: Attributes,
  spread: boolean,
  showing: ShowingChanges,
  showBlock: ShowBlock,
): Html {
  switch (item.what) {
    case 'node': {
      const inside = showItem(item.node as ListItem, showing);
      if (item.fate === 'equal') return element('li', attributes, inside);
      const change = showing.changes.of.get(item);
      const [name, said] = item.fate === 'removed' ? ['del', 'Removed'] : ['ins', 'Added'];
      const own = { ...attributes, ...(change && changeAttributes(change, showing)), class: `change ${item.fate}` };
      return element('li', own, tag(said), element(name, {}, inside));
    }
    case 'container': {
      const note = shellNote(item, showing);
      const { checked } = newShell(item.shells);
      const inside = item.blocks.map((block) =>
        spread ? showBlock(block, showing) : showTight(block, showing, showBlock),
      );
      return element('li', attributes, note, tick(checked), inside);
    }
    case 'moved away':
      return element('li', { ...attributes, class: 'moved-away' }, movedAway(item.move, showing));
    case 'moved here': {
      const own = { ...attributes, ...movedAttributes(item, showing) };
      const inner = item.block;
      const inside =
        inner.what === 'node'
          ? showItem(inner.node as ListItem, showing)
          : inner.what === 'container'
            ? inner.blocks.map((block) => showBlock(block, showing))
            : [showBlock(inner, showing)];
      return element('li', own, tag('Moved here'), inside);
    }
    case 'text':
      return element('li', attributes, showBlock(item, showing));
  }
}

/** A block of an item without blank lines around: its paragraph is no paragraph of its own. */
function showTight(block: Block, showing: ShowingChanges, showBlock: ShowBlock): Html {
  if (block.what === 'text' && newShell(block.shells).type === 'paragraph') {
    return html`${shellNote(block, showing)}${showWords(block.segments, showing)}`;
  }
  if (block.what === 'node' && block.fate === 'equal' && block.node.type === 'paragraph') {
    return html`${showAll(block.node.children, showing)}`;
  }
  return showBlock(block, showing);
}
