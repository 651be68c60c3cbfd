import type { CsvSettings } from '../../file-settings';
import { guardFormula } from './guard-formula';

/** How a text becomes a cell of a record: guarded where the settings say so, in quotes where a reader needs them. */
export function csvText({
  delimiter,
  formulas,
}: Pick<CsvSettings, 'delimiter' | 'formulas'>): (text: string) => string {
  const isGuarded = formulas === 'guard';
  const needsQuotes = NEEDS_QUOTES[delimiter];
  return (text) => {
    if (text === '') return '';
    // Most texts begin and end with a letter or a digit; only the others can be formulas or have spaces at their ends.
    if (isHarmless(text.charCodeAt(0)) && isHarmless(text.charCodeAt(text.length - 1))) {
      return needsQuotes.test(text) ? quoted(text) : text;
    }
    const cell = isGuarded ? guardFormula(text) : text;
    return needsQuotes.test(cell) || spaceAtEnds.test(cell) ? quoted(cell) : cell;
  };
}

const NEEDS_QUOTES = { ',': /["\r\n,]/, ';': /["\r\n;]/, '\t': /["\r\n\t]/ };

/** Spaces at the ends are data (RFC 4180, section 2.4), but some readers trim them unless they are quoted. */
const spaceAtEnds = /^\s|\s$/;

/** Of ASCII: `.` to `<`, and the letters and what stands among them; neither a space nor the beginning of a formula. */
function isHarmless(code: number): boolean {
  return (code > 64 && code < 127) || (code > 45 && code < 61);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
