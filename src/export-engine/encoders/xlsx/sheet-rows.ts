import { joinValues } from '../../cells/join-values';
import type { Cell, Row } from '../../columns';
import type { TableColumn } from '../../tables/table';
import { columnLetters } from './column-letters';
import { fittingText } from './fitting-text';
import { addressBelow } from './link-target';
import { serialOf, serialOfDate } from './serial-date';
import { STYLE } from './styles';
import { isPadded, PRESERVE, xmlText } from './xml-text';

const [DATE, DATE_TIME, LINK] = [STYLE.date, STYLE.dateTime, STYLE.link].map((style) => ` s="${style}"`);

/** What a row tells beside its XML. `sheetRow` counts as Excel does, the header being row 1. */
export type RowEvents = {
  onCut(column: string): void;
  /** Whether the sheet takes the link. */
  onLink(cell: string, address: string): boolean;
};

/** A cell from its column on: `A`, and then what `rowWriter` put together for its row. */
type CellWriter = (cell: Exclude<Cell, null>) => string;

/** Writes one `<row>` after the other; every cell says where it is, because readers refuse cells that do not. */
export function rowWriter(
  columns: readonly TableColumn[],
  offsetAt: (instant: number) => number,
  { onCut, onLink }: RowEvents,
): (row: Row, sheetRow: number) => string {
  const writers = columns.map(cellWriter);
  // Made once a row, because most of the time goes into joining pieces: its number, and how a usual text cell goes on.
  let at = '';
  let usualText = '';

  return (row, sheetRow) => {
    at = String(sheetRow);
    usualText = textStart('', '');
    let xml = `<row r="${at}">`;
    let index = 0;
    for (const write of writers) {
      const cell = row[index] ?? null;
      if (cell !== null && cell !== '') xml += write(cell);
      index += 1;
    }
    return `${xml}</row>`;
  };

  function textStart(style: string, space: string): string {
    return `${at}"${style} t="inlineStr"><is><t${space}>`;
  }

  function cellWriter({ header, type, linkBase }: TableColumn, index: number): CellWriter {
    const letters = columnLetters(index);
    const begin = `<c r="${letters}`;
    const text = (value: string, style = '') => {
      const fitting = fittingText(value);
      if (fitting !== value) onCut(header);
      const space = isPadded(fitting) ? PRESERVE : '';
      const start = style === '' && space === '' ? usualText : textStart(style, space);
      return `${begin}${start}${xmlText(fitting)}</t></is></c>`;
    };
    const number = (value: number, style = '') => `${begin}${at}"${style}><v>${value}</v></c>`;
    const anyCell: CellWriter = (cell) => {
      if (typeof cell === 'string') return text(cell);
      if (typeof cell === 'number') return number(cell);
      if (typeof cell === 'boolean') return `${begin}${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
      return cell.length === 0 ? '' : text(joinValues(cell));
    };
    const linked = (value: string, address: string) => {
      const isLinked = onLink(`${letters}${at}`, address);
      return text(value, isLinked ? LINK : '');
    };

    if (type === 'date') {
      return (cell) => {
        const serial = typeof cell === 'string' ? serialOfDate(cell) : null;
        return serial === null ? anyCell(cell) : number(serial, DATE);
      };
    }
    if (type === 'dateTime') {
      return (cell) => {
        if (typeof cell !== 'number') return anyCell(cell);
        const wallClock = cell + offsetAt(cell);
        const serial = serialOf(wallClock);
        if (serial !== null) return number(serial, DATE_TIME);
        return text(new Date(wallClock).toISOString().slice(0, -5).replace('T', ' '));
      };
    }
    if (type === 'url') return (cell) => (typeof cell === 'string' ? linked(cell, cell) : anyCell(cell));
    if (linkBase === undefined) return anyCell;
    return (cell) => (typeof cell === 'string' ? linked(cell, addressBelow(linkBase, cell)) : anyCell(cell));
  }
}
