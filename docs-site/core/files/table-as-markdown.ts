import type { Cell, Table } from '../tables/table';

/** A table as GitHub-flavoured Markdown, its caption in bold above it; the sentence for no rows where it has none. */
export function tableAsMarkdown({ caption, columns, rows, empty }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body =
    rows.length === 0
      ? empty
      : [
          line(columns.map(escape)),
          line(columns.map(() => '---')),
          ...rows.map(({ cells }) => line(cells.map(inLine))),
        ].join('\n');
  return `**${escape(caption)}**\n\n${body}`;
}

const inLine = (cell: Cell) =>
  cell
    .map(({ text, href, mark }) => {
      const words = mark === 'code' ? `\`${text.replaceAll('|', '\\|')}\`` : escape(text);
      return href === undefined ? words : `[${words}](${href})`;
    })
    .join('');

/** What would end a cell or mean something in Markdown. */
const escape = (text: string) => text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
