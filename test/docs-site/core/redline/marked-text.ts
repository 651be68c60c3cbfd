import { compareTrees } from '../../../../docs-site/core/redline/compare-trees';
import { parsePolicy, wordsInLine } from '../../../../docs-site/core/redline/parse-policy';
import { newShell, oldShell, type Block, type Segment, type Shell } from '../../../../docs-site/core/redline/redline';

/**
 * Two texts as one to be read by eye: a line a block, removed words as [-…-], added ones as {+…+}, formatting that begins or
 * ends as <strong> and </>, and what moved with the same number at both places. Equal blocks are left out.
 */
export function markedText(old: string, now: string): readonly string[] {
  return compareTrees(parsePolicy(old), parsePolicy(now)).blocks.flatMap((block) => lines(block, ''));
}

function lines(block: Block, indent: string): readonly string[] {
  switch (block.what) {
    case 'node':
      return block.fate === 'equal'
        ? []
        : [`${indent}${marked(block.fate, wordsInLine(block.node) || block.node.type)}`];
    case 'text':
      return [`${indent}${shells(block)}${block.segments.map(segment).join('')}`];
    case 'container':
      return [`${indent}${shells(block)}:`, ...block.blocks.flatMap((inner) => lines(inner, `${indent}  `))];
    case 'moved away':
      return [`${indent}moved ${block.move} away`];
    case 'moved here':
      return [`${indent}moved ${block.move} here`, ...lines(block.block, `${indent}  `)];
  }
}

function segment(part: Segment): string {
  switch (part.what) {
    case 'text':
      return marked(part.fate, part.text);
    case 'open':
      return marked(part.fate, `<${shellName(part.shell)}>`);
    case 'close':
      return marked(part.fate, '</>');
    case 'node':
      return marked(part.fate, `<${part.node.type}/>`);
    case 'wrapped':
      return '~';
  }
}

const marked = (fate: string, text: string) =>
  fate === 'removed' ? `[-${text}-]` : fate === 'added' ? `{+${text}+}` : text;

const shells = (block: Extract<Block, { what: 'text' | 'container' }>) =>
  'both' in block.shells
    ? `${shellName(block.shells.both)} `
    : `[-${shellName(oldShell(block.shells))}-]{+${shellName(newShell(block.shells))}+} `;

const shellName = (shell: Shell) =>
  [shell.type, shell.depth, shell.url]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' ');
