import { element, html, type Html } from '../../html';
import type { Block } from '../redline';
import { movedAttributes, movedAway, tag, type Edited } from './show-marks';
import { showAll, tableFrame } from './show-nodes';
import { changeAttributes, showWords, spoken, type ShowingChanges } from './show-words';

/** A table that changed, row by row and cell by cell. */
export function showTable(block: Edited, showing: ShowingChanges): Html {
  const [head, ...rows] = block.blocks;
  const titles = head === undefined ? [] : cellsOf(head, 'th', showing);
  return tableFrame(
    titles,
    rows.map((row) => showRow(row, titles.length, showing)),
  );
}

function showRow(row: Block, width: number, showing: ShowingChanges): Html {
  if (row.what === 'moved away') {
    const cell = element('td', { colspan: String(Math.max(1, width)) }, movedAway(row.move, showing));
    return element('tr', { class: 'moved-away' }, cell);
  }
  if (row.what === 'moved here') {
    return element('tr', movedAttributes(row, showing), cellsOf(row.block, 'td', showing, tag('Moved here')));
  }
  const change = showing.changes.of.get(row);
  if (row.what !== 'node' || row.fate === 'equal') return element('tr', {}, cellsOf(row, 'td', showing));
  const own = { ...(change && changeAttributes(change, showing)), class: `change ${row.fate}` };
  return element('tr', own, cellsOf(row, 'td', showing, tag(row.fate === 'removed' ? 'Removed' : 'Added')));
}

/** The cells of a row, the first with what happened to the row. */
function cellsOf(row: Block, name: 'td' | 'th', showing: ShowingChanges, said?: Html): readonly Html[] {
  const scope = { scope: name === 'th' ? 'col' : null };
  if (row.what === 'container') return row.blocks.map((cell) => showCell(cell, name, showing));
  if (row.what !== 'node' || row.node.type !== 'tableRow') return [];
  const frame = row.fate === 'removed' ? 'del' : row.fate === 'added' ? 'ins' : null;
  return row.node.children.map((cell, at) => {
    const words = showAll(cell.children, showing);
    const marked = frame === null ? words : [element(frame, {}, words)];
    return element(name, scope, at === 0 && said !== undefined ? said : html``, marked);
  });
}

function showCell(cell: Block, name: 'td' | 'th', showing: ShowingChanges): Html {
  const scope = { scope: name === 'th' ? 'col' : null };
  if (cell.what === 'text') return element(name, scope, showWords(cell.segments, showing));
  if (cell.what !== 'node' || !('children' in cell.node)) return element(name, scope);
  const words = showAll(cell.node.children, showing);
  if (cell.fate === 'equal') return element(name, scope, words);
  const change = showing.changes.of.get(cell);
  const said = spoken(`${cell.fate}: `);
  const frame = cell.fate === 'removed' ? 'del' : 'ins';
  return element(name, scope, element(frame, change ? changeAttributes(change, showing) : {}, said, words));
}
