import { countOf, leftOutText, notesText, sizeOf, type Receipt } from '../../src/export-engine';

/** What is listed here; the receipt has all. */
const mostLines = 20;

/** What came out, for a person: the file, its digest, and every issue that is not in it, or not as it is now. */
export function summary(receipt: Receipt, path: string): string {
  const { rows, columns, bytes, sha256, leftOut, changed, notes } = receipt;
  const lines = [
    `${countOf(rows, 'issue')} in ${path} (${countOf(columns.length, 'column')}, ${sizeOf(bytes)})`,
    `SHA-256 ${sha256}`,
  ];
  if (rows === 0 && leftOut.length === 0) {
    lines.push(
      'No issue matches the query, or none that you may see: the file has only its header. Widen the JQL if that is wrong.',
    );
  }
  if (leftOut.length > 0) {
    const listed = leftOut.map(({ id, reason }) => `  id ${id}: ${leftOutText(reason)}`);
    lines.push(`${countOf(leftOut.length, 'issue')} left out:`, ...firstOf(listed));
  }
  if (changed.length > 0) {
    const listed = changed.map((id) => `  id ${id}`);
    const what = `${countOf(changed.length, 'issue')} edited or moved while the export ran; the file has each as it was when it was read:`;
    lines.push(what, ...firstOf(listed));
  }
  lines.push(...notesText(notes));
  return `${lines.join('\n')}\n`;
}

function firstOf(listed: readonly string[]): readonly string[] {
  if (listed.length <= mostLines) return listed;
  return [
    ...listed.slice(0, mostLines),
    `  and ${countOf(listed.length - mostLines, 'other')} (--receipt FILE lists all)`,
  ];
}
