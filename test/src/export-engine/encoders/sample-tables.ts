import type { Cell, Row, ValueType } from '../../../../src/export-engine/columns';
import { encoderOf } from '../../../../src/export-engine/encoders';
import type { FileNote, Format } from '../../../../src/export-engine/encoders/encoder';
import { plainSettings, type FileSettings } from '../../../../src/export-engine/file-settings';
import type { Table } from '../../../../src/export-engine/tables/table';

/** Texts that break what is written or read without care. */
export const naughtyTexts: readonly string[] = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1', '＝1+1', '"=1+1"', "'=1+1", ' =1+1', '|calc'],
  '=HYPERLINK("https://evil.example","click")',
  "=cmd|' /C calc'!A0",
  ...['"', '""', '"""', "'", ',', ';', '|', '\t', ' ', '  both ends  ', '\u00A0', '\\', '\\"', '\\N', '#comment'],
  ...['\n', '\r', '\r\n', 'a\nb', 'a\rb', 'a\r\nb', '\na\n', 'a\n\n\nb', 'a\u2028b\u2029c', 'a\u0085b'],
  ...["Robert'); DROP TABLE issues;--", "1' OR '1'='1", '<script>alert(1)</script>', '</t></is></c><c r="A1">'],
  ...['<![CDATA[x]]>', ']]>', '&amp;', '&#10;', '&', '<', '>', '<!-- -->', '<?xml ?>', '${7*7}', '{{7*7}}', '%s%n%x'],
  ...['مرحبا بالعالم', 'שלום', '\u202Eevil\u202C', 'a\u200Bb\u200Cc\u200Dd', '\uFEFFbom', 'b\uFEFFom', '\u200E\u200F'],
  ...['OBK-1 אבג (12) مرحبا, ٣', '\u2067עברית\u2069 and more', 'क्षि', 'ก็', '👁️‍🗨️', '🧑🏿‍🚀', '1️⃣', '\u{10FFFF}'],
  ...['😀', '👩‍👩‍👧‍👦', '👍🏽', '🇩🇪', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'e\u0301', 'Z̷͖̈́a̸l̶g̵o̷', '𝕳𝖊𝖑𝖑𝖔', '日本語', '中文，標點', '한국어', 'İıẞß', 'ﷺ'],
  ...['\u0001', '\u0008', '\u000B', '\u000C', '\u001F', '\u007F', '\u009F', '\uFFFE', '\uFFFF', 'a\u0001b'],
  ...['_x0041_', '_x005F_x0041_', '_x000D_', '_x', '_x12_', '__x0041__', '_x0041__x0042_', 'linux_x86_64'],
  ...['12345678901234567', '0012', '1e5', '1E400', '-5', '+5', '.5', '1,5', '1/2', '2026-01-31', '01.02.2026', 'TRUE'],
  ...['null', 'NULL', 'undefined', 'NaN', 'Infinity', 'None', 'N/A', '#N/A', '#REF!', 'nil', 'true', '__proto__'],
  ...['constructor', 'hasOwnProperty', '../../../etc/passwd', 'C:\\Windows\\', 'file:///etc/passwd', 'CON', '\u00AD'],
  'long '.repeat(6_000),
];

export const numbers = [
  ...[0, -0, 1, -1, 0.1, -0.5, 1.5, 0.1 + 0.2, 1e-7, 1e21, -1e21, 1e308, 1e-300, 5e-324, 1.7976931348623157e308],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 12345678901234568, 1234567890.123456, 4294967296],
  ...[2 ** 53, 2 ** 53 + 2, 99999999999999984, 0.12345678901234568],
];

/** Excel has none before 1900-03-01. */
export const dates = ['1900-03-01', '1970-01-01', '1999-12-31', '2000-02-29', '2026-01-31', '9999-12-31'];
export const earlyDates = ['0001-01-01', '1899-12-31', '1900-01-01', '1900-02-28'];
/** Excel believes in it, the calendar does not. */
export const phantomDate = '1900-02-29';

/** A second and a millisecond, a leap day, and the change of the clocks in Europe. */
export const instants = [
  Date.UTC(1900, 2, 1, 12),
  0,
  Date.UTC(2000, 1, 29, 23, 59, 59, 999),
  Date.UTC(2026, 2, 29, 0, 59, 59, 1),
  Date.UTC(2026, 2, 29, 1),
  Date.UTC(9999, 11, 30),
];

export const lists: readonly (readonly string[])[] = [['a'], ['a', 'b'], ['a, b', 'c'], ['"a"', ' b'], ['x\ny', '=1']];

const types: readonly ValueType[] = ['text', 'number', 'boolean', 'date', 'dateTime', 'url', 'list'];

/** Headers that are no easy names: a reader must find each column under its own. */
export const hostileHeaders = ['Issue Key', '__proto__', 'a.b', 'x "y", z', '=1+1', 'Größe 😀', 'new\nline'];

export const everyType: Table = {
  name: 'issues',
  columns: types.map((type, index) => ({ header: hostileHeaders[index] ?? type, type })),
};

/** In each row one value of each type; the shorter lists begin again, and the last row has none at all. */
export function everyTypeRows(): Row[] {
  const texts = naughtyTexts.filter((text) => text !== '');
  const rows = texts.map((text, index): Cell[] => [
    text,
    at(numbers, index),
    index % 2 === 0,
    at(dates, index),
    at(instants, index),
    `https://example.com/?q=${index}&b=%20"`,
    at(lists, index),
  ]);
  return [...rows, types.map(() => null)];
}

/** The bytes of a file, written as the engine writes it: in batches. */
export async function fileOf(
  format: Format,
  tables: readonly Table[],
  rows: { readonly [Name in Table['name']]?: readonly Row[] },
  settings: FileSettings = plainSettings,
): Promise<{ bytes: Uint8Array; notes: readonly FileNote[] }> {
  const pieces: Uint8Array[] = [];
  const sink = { write: async (bytes: Uint8Array) => void pieces.push(bytes.slice()) };
  const file = encoderOf(format).open({ tables, settings, sink });
  for (const { name } of tables) {
    const all = rows[name] ?? [];
    for (let from = 0; from < all.length; from += 50) await file.write(name, all.slice(from, from + 50));
  }
  const notes = await file.close();
  return { bytes: new Uint8Array(Buffer.concat(pieces)), notes };
}

function at<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}
