import type { Cell, Row } from '../../columns';
import type { FileSettings } from '../../file-settings';
import type { TableColumn } from '../../tables/table';
import { zoneOffset } from '../zone-offset';
import { csvCells } from './csv-cell';

/** Writers of RFC 4180 records, each with its CRLF: of the header, and of a row. */
export function csvRecords(columns: readonly Pick<TableColumn, 'header' | 'type'>[], settings: FileSettings) {
  const { delimiter } = settings.csv;
  const cellOf = csvCells(settings.csv, zoneOffset(settings.timeZone));
  const writers = columns.map(({ type }) => cellOf(type));
  return {
    header: () =>
      record(
        columns.map(({ header }) => header),
        columns.map(() => cellOf('text')),
        delimiter,
      ),
    row: (row: Row) => record(row, writers, delimiter),
  };
}

function record(row: Row, writers: readonly ((cell: Cell) => string)[], delimiter: string): string {
  let text = '';
  let column = 0;
  for (const write of writers) {
    if (column > 0) text += delimiter;
    const cell = row[column] ?? null;
    if (cell !== null) text += write(cell);
    column += 1;
  }
  // Readers skip an empty line, and a lone empty cell would be one.
  return text === '' ? '""\r\n' : `${text}\r\n`;
}
