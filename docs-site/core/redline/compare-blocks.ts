import type { Nodes, Table, TableRow } from 'mdast';
import { align, type Aligned } from './align';
import { holdsBlocks, holdsPhrasing, isLiteralBlock, isSame, shellOf } from './bare-tree';
import { comparePhrasing } from './compare-phrasing';
import type { Fingerprints } from './fingerprints';
import type { Block, Shells } from './redline';
import type { WorkBudget } from './work-budget';

/** What a comparison carries along. */
export type Comparing = { readonly fingerprints: Fingerprints; readonly budget: WorkBudget };

/** The blocks of two versions, in reading order. Where blocks were replaced, the old ones come first. */
export function compareBlocks(old: readonly Nodes[], now: readonly Nodes[], comparing: Comparing): readonly Block[] {
  return align(old, now, comparing.fingerprints, comparing.budget).map((pair) => compareAligned(pair, comparing));
}

const compareAligned = (pair: Aligned, comparing: Comparing): Block =>
  pair.old === null
    ? { what: 'node', fate: 'added', node: pair.now }
    : pair.now === null
      ? { what: 'node', fate: 'removed', node: pair.old }
      : comparePair(pair.old, pair.now, comparing);

/** A block that both versions have, as the old one has it and as the new one has it. */
export function comparePair(old: Nodes, now: Nodes, comparing: Comparing): Block {
  if (isEqual(old, now, comparing)) {
    return { what: 'node', fate: 'equal', node: now };
  }
  const shells = shellsOf(old, now);
  if ((holdsPhrasing(old) && holdsPhrasing(now)) || (isLiteralBlock(old) && old.type === now.type)) {
    return { what: 'text', shells, segments: comparePhrasing(old, now, comparing.budget) };
  }
  if (old.type === 'table' && now.type === 'table') {
    return { what: 'container', shells, blocks: compareRows(old, now, comparing) };
  }
  const children = holdsBlocks(old) ? [childrenOf(old), childrenOf(now)] : [[], []];
  return { what: 'container', shells, blocks: compareBlocks(children[0] ?? [], children[1] ?? [], comparing) };
}

const isEqual = (old: Nodes, now: Nodes, { fingerprints }: Comparing) =>
  fingerprints.idOf(old) === fingerprints.idOf(now);

function shellsOf(old: Nodes, now: Nodes): Shells {
  const [oldShell, newShell] = [shellOf(old), shellOf(now)];
  return isSame(oldShell, newShell) ? { both: newShell } : { old: oldShell, new: newShell };
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** Rows as other blocks; the cells of a row by their column, which the head rows of both tables tell. */
function compareRows(old: Table, now: Table, comparing: Comparing): readonly Block[] {
  const columns = columnsOf(old, now, comparing);
  return align(old.children, now.children, comparing.fingerprints, comparing.budget).map((pair) => {
    if (pair.old?.type !== 'tableRow' || pair.now?.type !== 'tableRow') return compareAligned(pair, comparing);
    const [oldRow, newRow] = [pair.old, pair.now];
    if (!fitsColumns(oldRow, old) || !fitsColumns(newRow, now)) return comparePair(oldRow, newRow, comparing);
    const blocks = columns.flatMap(([oldAt, newAt]): readonly Block[] => {
      const [was, is] = [oldRow.children[oldAt ?? -1], newRow.children[newAt ?? -1]];
      if (was !== undefined && is !== undefined) return [comparePair(was, is, comparing)];
      if (was !== undefined) return [{ what: 'node', fate: 'removed', node: was }];
      return is === undefined ? [] : [{ what: 'node', fate: 'added', node: is }];
    });
    return isEqual(oldRow, newRow, comparing)
      ? { what: 'node', fate: 'equal', node: newRow }
      : { what: 'container', shells: shellsOf(oldRow, newRow), blocks };
  });
}

/** Which column of the new table is which of the old one; null on the side that does not have it. */
function columnsOf(old: Table, now: Table, { fingerprints, budget }: Comparing) {
  const [oldHead, newHead] = [old.children[0]?.children ?? [], now.children[0]?.children ?? []];
  if (oldHead.length === newHead.length) return oldHead.map((_, at) => [at, at] as const);
  const placeIn = (cells: readonly Nodes[], cell: Nodes | null) => (cell === null ? null : cells.indexOf(cell));
  return align(oldHead, newHead, fingerprints, budget).map(
    (pair) => [placeIn(oldHead, pair.old), placeIn(newHead, pair.now)] as const,
  );
}

/** A row may have fewer or more cells than the head. */
const fitsColumns = (row: TableRow, table: Table) => row.children.length === table.children[0]?.children.length;
