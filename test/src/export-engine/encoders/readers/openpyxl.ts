import { python3 } from './python';
import { decodedXml, withFiles } from './reader';

export type OpenpyxlSheet = {
  readonly title: string;
  readonly rows: readonly (readonly unknown[])[];
  /** openpyxl's letters of the types that its cells have; `f` is a formula. */
  readonly types: readonly string[];
  /** Addresses by cell: `A2`. */
  readonly links: Readonly<Record<string, string>>;
  readonly frozen: string | null;
  readonly filter: string | null;
};

/** The sheets of each workbook; in the read-only mode there are no links, frozen panes and filters. */
export async function sheetsInOpenpyxl(
  files: readonly Uint8Array[],
  mode: 'whole' | 'read-only',
): Promise<readonly (readonly OpenpyxlSheet[])[]> {
  const found = await withFiles(files, 'xlsx', (paths) => python3('workbooks.py', [mode, ...paths]));
  return (found as readonly (readonly OpenpyxlSheet[])[]).map((sheets) =>
    sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cellOf)) })),
  );
}

/** JSON has no dates: workbooks.py writes them as `{ date }`. */
function cellOf(cell: unknown): unknown {
  if (typeof cell === 'string') return decodedXml(cell);
  return typeof cell === 'object' && cell !== null && 'date' in cell ? new Date(`${String(cell.date)}Z`) : cell;
}
