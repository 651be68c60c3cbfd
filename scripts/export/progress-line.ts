import type { ExportProgress } from '../../src/export-engine';

/** One line that follows the export on a terminal; silent where the output goes to a file or another program. */
export function progressLine(err: { write(text: string): unknown; readonly isTTY?: boolean }) {
  const rewrite = (text: string) => err.isTTY && err.write(`\r\u001B[K${text}`);
  return {
    show: (progress: ExportProgress) => void rewrite(progressText(progress)),
    clear: () => void rewrite(''),
  };
}

export function progressText({ phase, found, rows, total, rowsPerSecond, remainingMs }: ExportProgress): string {
  if (phase === 'finding') return `Finding issues: ${count(found)}`;
  const parts = [`${count(rows)} of ${count(total ?? found)} issues`];
  if (rowsPerSecond > 0) parts.push(`${count(Math.round(rowsPerSecond))} a second`);
  if (remainingMs !== null && remainingMs > 0) parts.push(`${duration(remainingMs)} left`);
  return parts.join(', ');
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
