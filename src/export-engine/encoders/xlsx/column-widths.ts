import type { Cell, Row } from '../../columns';
import type { TableColumn } from '../../tables/table';

const [NARROWEST, WIDEST] = [8, 60];
/** What the formats of dates and date-times take. */
const FIXED: { readonly [Type in TableColumn['type']]?: number } = { date: 12, dateTime: 20 };

/** As many characters as the header, with its filter button, and the rows need, within limits. */
export function columnWidths(columns: readonly TableColumn[], rows: readonly Row[]): number[] {
  return columns.map(({ header, type }, index) => {
    const widest = rows.reduce((width, row) => Math.max(width, widthOf(row[index] ?? null)), 0);
    const wanted = Math.max(header.length + 4, FIXED[type] ?? widest + 2);
    return Math.min(Math.max(wanted, NARROWEST), WIDEST);
  });
}

function widthOf(cell: Cell): number {
  const text = Array.isArray(cell) ? cell.join(', ') : String(cell ?? '');
  return text.length > WIDEST ? WIDEST : (text.split('\n', 1)[0] ?? '').length;
}
