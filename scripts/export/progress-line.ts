import { progressText, type ExportProgress } from '../../src/export-engine';

/** One line that follows the export on a terminal; silent where the output goes to a file or another program. */
export function progressLine(err: { write(text: string): unknown; readonly isTTY?: boolean }) {
  const rewrite = (text: string) => err.isTTY && err.write(`\r\u001B[K${text}`);
  return {
    show: (progress: ExportProgress) => void rewrite(progressText(progress)),
    clear: () => void rewrite(''),
  };
}
