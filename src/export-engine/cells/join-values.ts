const needsQuotes = /[,\r\n]|^["\s]|\s$/;

/**
 * Several values in one cell: `red, green`. A value that holds a comma, a line break, spaces at its ends or a quote first
 * is put in quotes with its own doubled, as in CSV: `"Smith, Jo", Li`. So every cell can be taken apart again.
 */
export function joinValues(values: readonly string[]): string {
  if (values.length === 1) return quoteIfNeeded(values[0] ?? '');
  return values.map(quoteIfNeeded).join(', ');
}

function quoteIfNeeded(value: string): string {
  return value === '' || needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
