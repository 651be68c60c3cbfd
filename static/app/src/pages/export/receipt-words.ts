import { countOf, numberOf, type FileNote, type Receipt } from '../../../../../src/export-engine';

/** Where notes are: one line a column, with its first rows: `Description: rows 4, 17, 23 and 9 more`. */
export function notePlaces(notes: readonly FileNote[]): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const { table, column, row } of notes) {
    const place = table === 'issues' ? column : `${column} (${table})`;
    rowsOf.set(place, [...(rowsOf.get(place) ?? []), row]);
  }
  return [...rowsOf].map(([place, rows]) => `${place}: ${rows.length === 1 ? 'row' : 'rows'} ${firstOf(rows)}`);
}

/** `5 issues changed while the export ran…`; null where none did. */
export function changedSentence(changed: number): string | null {
  if (changed === 0) return null;
  const them = changed === 1 ? 'it as it was when it was read' : 'them as they were when they were read';
  return `${countOf(changed, 'issue')} changed while the export ran; the file has ${them}.`;
}

/** The receipt as a file: what came out, which issues are missing or changed, and nothing of the query or of an issue. */
export function receiptJson(receipt: Receipt, fileName: string): string {
  return `${JSON.stringify({ app: 'Openbook', document: 'export receipt', version: 1, file: fileName, ...receipt }, null, 2)}\n`;
}

/** `acme-issues-2026-11-23-1830.receipt.json`, beside the file it speaks of. */
export function receiptFileName(fileName: string): string {
  return `${fileName.replace(/\.[a-z]+$/, '')}.receipt.json`;
}

const shownRows = 10;

function firstOf(rows: readonly number[]): string {
  const first = rows.slice(0, shownRows).map(numberOf).join(', ');
  return rows.length > shownRows ? `${first} and ${numberOf(rows.length - shownRows)} more` : first;
}
