import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Cell, Run, Table } from '../tables/table';
import { writeMarkdown } from './markdown';

/**
 * A table as literal Markdown: its caption as a line in bold, then the table; or its sentence where it has no rows. What
 * the rows hold for is said by the column "App" alone, so that the text of a released version needs nothing beside it.
 */
export function tableToMarkdown({ caption, columns, rows, empty }: Table): string {
  if (rows.length === 0) return writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: empty }] }]);
  const blocks: RootContent[] = [
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: caption }] }] },
    {
      type: 'table',
      children: [row(columns.map((text) => [{ text }])), ...rows.map(({ cells }) => row(cells))],
    },
  ];
  return writeMarkdown(blocks);
}

const row = (cells: readonly Cell[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: cell.map(inline) })),
});

function inline({ text, href, mark }: Run): PhrasingContent {
  const inner: PhrasingContent = mark === 'code' ? { type: 'inlineCode', value: text } : { type: 'text', value: text };
  return href === undefined ? inner : { type: 'link', url: href, children: [inner] };
}
