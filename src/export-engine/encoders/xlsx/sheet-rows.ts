import { joinValues } from '../../cells/join-values';
import type { Cell, Row } from '../../columns';
import type { TableColumn } from '../../tables/table';
import { columnLetters } from './column-letters';
import { fittingText } from './fitting-text';
import { addressBelow } from './link-target';
import { serialOf, serialOfDate } from './serial-date';
import { STYLE } from './styles';
import { textElement } from './xml-text';

/** What a row tells beside its XML. `sheetRow` counts as Excel does, the header being row 1. */
export type RowEvents = {
  onCut(column: string): void;
  /** Whether the sheet takes the link. */
  onLink(cell: string, address: string): boolean;
};

type CellWriter = (cell: Exclude<Cell, null>, sheetRow: number) => string;

/** Writes one `<row>` after the other; every cell says where it is, because readers refuse cells that do not. */
export function rowWriter(
  columns: readonly TableColumn[],
  offsetAt: (instant: number) => number,
  { onCut, onLink }: RowEvents,
): (row: Row, sheetRow: number) => string {
  const writers = columns.map(cellWriter);

  return (row, sheetRow) => {
    let xml = `<row r="${sheetRow}">`;
    let index = 0;
    for (const write of writers) {
      const cell = row[index] ?? null;
      if (cell !== null && cell !== '') xml += write(cell, sheetRow);
      index += 1;
    }
    return `${xml}</row>`;
  };

  function cellWriter({ header, type, linkBase }: TableColumn, index: number): CellWriter {
    const letters = columnLetters(index);
    const begin = `<c r="${letters}`;
    const text = (value: string, sheetRow: number, style = '') => {
      const fitting = fittingText(value);
      if (fitting !== value) onCut(header);
      return `${begin}${sheetRow}"${style} t="inlineStr"><is>${textElement(fitting)}</is></c>`;
    };
    const number = (value: number, sheetRow: number, style = '') => `${begin}${sheetRow}"${style}><v>${value}</v></c>`;
    const anyCell: CellWriter = (cell, sheetRow) => {
      if (typeof cell === 'string') return text(cell, sheetRow);
      if (typeof cell === 'number') return number(cell, sheetRow);
      if (typeof cell === 'boolean') return `${begin}${sheetRow}" t="b"><v>${cell ? 1 : 0}</v></c>`;
      return cell.length === 0 ? '' : text(joinValues(cell), sheetRow);
    };
    const linked = (value: string, address: string, sheetRow: number) => {
      const isLinked = onLink(`${letters}${sheetRow}`, address);
      return text(value, sheetRow, isLinked ? ` s="${STYLE.link}"` : '');
    };

    if (type === 'date') {
      return (cell, sheetRow) => {
        const serial = typeof cell === 'string' ? serialOfDate(cell) : null;
        return serial === null ? anyCell(cell, sheetRow) : number(serial, sheetRow, ` s="${STYLE.date}"`);
      };
    }
    if (type === 'dateTime') {
      return (cell, sheetRow) => {
        if (typeof cell !== 'number') return anyCell(cell, sheetRow);
        const wallClock = cell + offsetAt(cell);
        const serial = serialOf(wallClock);
        if (serial !== null) return number(serial, sheetRow, ` s="${STYLE.dateTime}"`);
        return text(new Date(wallClock).toISOString().slice(0, -5).replace('T', ' '), sheetRow);
      };
    }
    if (type === 'url') {
      return (cell, sheetRow) => (typeof cell === 'string' ? linked(cell, cell, sheetRow) : anyCell(cell, sheetRow));
    }
    if (linkBase === undefined) return anyCell;
    return (cell, sheetRow) =>
      typeof cell === 'string' ? linked(cell, addressBelow(linkBase, cell), sheetRow) : anyCell(cell, sheetRow);
  }
}
