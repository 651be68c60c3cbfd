/**
 * Rows as CSV (RFC 4180): CRLF at the end of each, quotation marks where a cell needs them, and an apostrophe before text
 * that a spreadsheet would run as a formula (OWASP, "CSV injection"). No byte order mark.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
