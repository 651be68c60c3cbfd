import { toNode, type AdfNode } from './adf-node';

/**
 * A table of GitHub's Markdown, whose cells are one line each. Its first row is its header; where the document has none,
 * the header is empty. A cell over several columns or rows is followed by empty ones.
 */
export function markdownTable({ content }: AdfNode, blocks: (nodes: readonly AdfNode[]) => string): string {
  const rows = grid(content, (cell) => oneLine(blocks(cell.content.map(codeAsLines))));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const hasHeader = content[0]?.content.some(({ type }) => type === 'tableHeader') ?? false;
  const [header = [], ...body] = hasHeader ? rows : [[], ...rows];
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  return [line(header), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
}

/** Most columns that a cell may span; Jira's tables have far fewer. */
const widest = 100;

function grid(rows: readonly AdfNode[], textOf: (cell: AdfNode) => string): string[][] {
  // How many more rows the cell above still takes, by column.
  const taken: number[] = [];
  return rows.map((row) => {
    const texts: string[] = [];
    const skipTaken = () => {
      while ((taken[texts.length] ?? 0) > 0) {
        taken[texts.length] = (taken[texts.length] ?? 0) - 1;
        texts.push('');
      }
    };
    for (const cell of row.content) {
      skipTaken();
      const [columns, under] = [span(cell, 'colspan'), span(cell, 'rowspan') - 1];
      for (let column = 0; column < columns; column += 1) {
        taken[texts.length] = under;
        texts.push(column === 0 ? textOf(cell) : '');
      }
    }
    skipTaken();
    return texts;
  });
}

function span({ attrs }: AdfNode, name: 'colspan' | 'rowspan'): number {
  const size = attrs[name];
  return typeof size === 'number' && size > 1 ? Math.min(widest, Math.floor(size)) : 1;
}

/** Blocks in a cell, which may hold no line break; every `|` is escaped there, also in code. */
function oneLine(markdown: string): string {
  return (
    markdown
      // A backslash at the end of a line is a line break where no other escapes it.
      .replace(/(\\*)\n+ */g, (_, slashes: string) => `${slashes.length % 2 === 1 ? slashes.slice(1) : slashes}<br>`)
      .replaceAll('|', '\\|')
  );
}

/** Code blocks have no place in a cell: each of their lines becomes code in a line. */
function codeAsLines(node: AdfNode): AdfNode {
  if (node.type !== 'codeBlock') return { ...node, content: node.content.map(codeAsLines) };
  const code = node.content.map(({ text = '' }) => text).join('');
  const lines = code.split('\n').map((text) => toNode({ type: 'text', text, marks: [{ type: 'code' }] }));
  return toNode({
    type: 'paragraph',
    content: lines.flatMap((line, at) => (at === 0 ? [line] : [{ type: 'hardBreak' }, line])),
  });
}
