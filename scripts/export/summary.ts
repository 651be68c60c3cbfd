import { countOf, leftOutText, sizeOf, type Receipt } from '../../src/export-engine';

/** What came out, for a person: the file, its digest, and every issue that is not in it with the reason. */
export function summary(receipt: Receipt, path: string): string {
  const { rows, columns, bytes, sha256, leftOut } = receipt;
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
    lines.push(`${countOf(leftOut.length, 'issue')} left out:`);
    lines.push(...leftOut.map(({ id, reason }) => `  id ${id}: ${leftOutText(reason)}`));
  }
  return `${lines.join('\n')}\n`;
}
