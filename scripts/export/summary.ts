import type { LeftOutReason, Receipt } from '../../src/export-engine';

const reasonTexts: Readonly<Record<LeftOutReason, string>> = {
  vanished: 'deleted or hidden from you while the export ran',
  unreadable: 'Jira could not read it, also when asked again',
};

/** What came out, for a person: the file, its digest, and every issue that is not in it with the reason. */
export function summary(receipt: Receipt, path: string): string {
  const { rows, columns, bytes, sha256, leftOut } = receipt;
  const lines = [
    `${plural(rows, 'issue')} in ${path} (${plural(columns.length, 'column')}, ${size(bytes)})`,
    `SHA-256 ${sha256}`,
  ];
  if (rows === 0 && leftOut.length === 0) {
    lines.push(
      'No issue matches the query, or none that you may see: the file has only its header. Widen the JQL if that is wrong.',
    );
  }
  if (leftOut.length > 0) {
    lines.push(`${plural(leftOut.length, 'issue')} left out:`);
    lines.push(...leftOut.map(({ id, reason }) => `  id ${id}: ${reasonTexts[reason]}`));
  }
  return `${lines.join('\n')}\n`;
}

function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** In decimal units, as disks and browsers count. */
function size(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, 'byte');
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
