import type { CsvSettings } from '../../file-settings';
import { guardFormula } from './guard-formula';

type RowSettings = Partial<Pick<CsvSettings, 'delimiter' | 'formulas'>>;

/** One record of RFC 4180 with its CRLF, quoted only where a reader needs it. */
export function csvRow(cells: readonly string[], { delimiter = ',', formulas = 'guard' }: RowSettings): string {
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
