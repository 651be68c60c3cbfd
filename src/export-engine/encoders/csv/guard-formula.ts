/**
 * What a spreadsheet may run when it opens a CSV file: OWASP "CSV Injection" (`=` `+` `-` `@`, tab, CR, LF first in the
 * cell), the full-width forms that Excel takes for the same, and all of them behind quotes or spaces.
 */
const runsAsFormula = /^(?:["'\s]*[=+\-@＝＋－＠]|[\t\r\n])/;

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The cell as a spreadsheet shows it without running it: a `'` goes first, except before plain numbers such as `-5`. */
export function guardFormula(cell: string): string {
  return runsAsFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}
