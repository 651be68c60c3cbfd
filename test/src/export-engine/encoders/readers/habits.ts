import type { Cell } from '../../../../../src/export-engine/columns';

/** A cell as we write it, and as such a reader shows it: its own habit, which no file of ours can change. */
type Habit = readonly [written: Cell, seen: unknown];

/** They make JavaScript's strings with a TextDecoder, which takes a byte order mark at the beginning of a text away. */
const decoder: readonly Habit[] = [
  ['\uFEFFbom', 'bom'],
  ['\uFEFF', ''],
];

/** A line of a cell ends with LF, whatever the file says. */
const crlfInCalc: readonly Habit[] = [
  ['\r\n', '\n'],
  ['a\r\nb', 'a\nb'],
];

/** By format and reader; each cell by itself, so that nothing else is forgiven. */
export const habits: Readonly<Record<string, readonly Habit[]>> = {
  'parquet DuckDB': decoder,
  'parquet hyparquet': decoder,
  'csv DuckDB': decoder,
  'jsonl DuckDB': decoder,
  'csv LibreOffice': [...crlfInCalc, ['\r', '\n'], ['a\rb', 'a\nb'], ['\r=1+1', '\n=1+1']],
  'xlsx LibreOffice': [
    ...crlfInCalc,
    // It takes one to four digits for an escape of a control character; ECMA-376 part 1, 22.9.2.19, knows four only.
    ['_x12_', '\u0012'],
    // It saves 15 significant digits of a number, here and in its own format.
    [0.1 + 0.2, 0.3],
    [2 ** 53, 9007199254740990],
    [2 ** 53 + 2, 9007199254740990],
    [12345678901234568, 12345678901234600],
    [99999999999999984, 100000000000000000],
    [1234567890.123456, 1234567890.12346],
    [0.12345678901234568, 0.123456789012346],
    // It rounds an instant to what its format shows.
    [Date.UTC(2000, 1, 29, 23, 59, 59, 999), new Date(Date.UTC(2000, 2, 1))],
    [Date.UTC(2026, 2, 29, 0, 59, 59, 1), new Date(Date.UTC(2026, 2, 29, 0, 59, 59))],
  ],
};
