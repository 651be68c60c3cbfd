import type { Nodes, Root } from 'mdast';
import { isLeaf, isLiteral } from './bare-tree';
import { newShell, oldShell, type Block, type Fate, type Redline, type Segment, type Shell } from './redline';

/** The old version's syntax tree: what is equal and what was removed. Without positions. */
export const oldTree = ({ blocks }: Redline): Root => rebuild(blocks, 'removed');

/** The new version's syntax tree: what is equal and what was added. Without positions. */
export const newTree = ({ blocks }: Redline): Root => rebuild(blocks, 'added');

type Side = Exclude<Fate, 'equal'>;

function rebuild(blocks: readonly Block[], side: Side): Root {
  const moved = new Map<number, Block>();
  collectMoved(blocks, moved);
  const nodes = (list: readonly Block[]): Nodes[] => list.flatMap(nodesOf);
  const nodesOf = (block: Block): readonly Nodes[] => {
    switch (block.what) {
      case 'node':
        return block.fate === 'equal' || block.fate === side ? [block.node] : [];
      case 'container':
        return [withChildren(shellOn(block.shells, side), nodes(block.blocks))];
      case 'text':
        return [filled(shellOn(block.shells, side), block.segments, side)];
      case 'moved here':
        return side === 'added' ? nodesOf(block.block) : [];
      case 'moved away': {
        const there = moved.get(block.move);
        return side === 'removed' && there !== undefined ? nodesOf(there) : [];
      }
    }
  };
  return { type: 'root', children: nodes(blocks) as Root['children'] };
}

/** Adds every block that moved, by its number. */
function collectMoved(blocks: readonly Block[], moved: Map<number, Block>): void {
  for (const block of blocks) {
    if (block.what === 'container') collectMoved(block.blocks, moved);
    if (block.what !== 'moved here') continue;
    moved.set(block.move, block.block);
    collectMoved([block.block], moved);
  }
}

const shellOn = (shells: Parameters<typeof oldShell>[0], side: Side) =>
  side === 'removed' ? oldShell(shells) : newShell(shells);

const withChildren = (shell: Shell, children: readonly Nodes[]) =>
  (isLeaf(shell) ? shell : { ...shell, children }) as unknown as Nodes;

/** A block with its words put back. */
function filled(shell: Shell, segments: readonly Segment[], side: Side): Nodes {
  type Open = { readonly shell: Shell; readonly children: Nodes[] };
  const stack: Open[] = [{ shell, children: [] }];
  const addNode = (node: Nodes) => stack.at(-1)?.children.push(node);
  const addText = (text: string) => {
    const children = stack.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (last?.type === 'text') children[children.length - 1] = { ...last, value: last.value + text };
    else addNode({ type: 'text', value: text });
  };
  for (const segment of segments) {
    if (segment.what === 'wrapped') addText(side === 'removed' ? segment.old : segment.new);
    else if (segment.fate !== 'equal' && segment.fate !== side) continue;
    else if (segment.what === 'text') addText(segment.text);
    else if (segment.what === 'node') addNode(segment.node);
    else if (segment.what === 'open') stack.push({ shell: segment.shell, children: [] });
    else {
      const closed = stack.pop();
      if (closed !== undefined) addNode(whole(closed.shell, closed.children));
    }
  }
  return whole(shell, stack[0]?.children ?? []);
}

/** Words of code are its value, other words are nodes in it. */
const whole = (shell: Shell, children: readonly Nodes[]): Nodes =>
  isLiteral(shell)
    ? ({ ...shell, value: children.map((child) => ('value' in child ? child.value : '')).join('') } as unknown as Nodes)
    : withChildren(shell, children);
