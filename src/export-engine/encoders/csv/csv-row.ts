import { guardFormula } from './guard-formula';

export type CsvOptions = {
  /** Between cells. Spreadsheets in countries with a decimal comma expect `;`. Default `,`. */
  readonly delimiter?: ',' | ';' | '\t';
  /** A byte order mark first, so that Excel reads UTF-8 on a double click. Default false: to other readers it is data. */
  readonly bom?: boolean;
  /** `guard` (default) puts a `'` before what a spreadsheet would run as a formula; `raw` writes cells as they are. */
  readonly formulas?: 'guard' | 'raw';
};

/** One record of RFC 4180 with its CRLF, quoted only where a reader needs it. */
export function csvRow(cells: readonly string[], { delimiter = ',', formulas = 'guard' }: CsvOptions): string {
  const record = cells
    .map((cell) => quoteIfNeeded(formulas === 'guard' ? guardFormula(cell) : cell, delimiter))
    .join(delimiter);
  // Readers skip an empty line, and a lone empty cell would be one.
  return `${record === '' ? '""' : record}\r\n`;
}

/** Spaces at the ends are data (RFC 4180, section 2.4), but some readers trim them unless they are quoted. */
function quoteIfNeeded(cell: string, delimiter: string): string {
  if (!cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
