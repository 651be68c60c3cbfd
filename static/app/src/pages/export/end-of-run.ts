import type { FinishedRun } from '../../../../../src/contract';
import type { LeftOutReason } from '../../../../../src/export-engine';
import type { ExportEnd } from '../../export-worker/page-end';

/** What the site's history keeps of how a run ended: counts, a digest, a code. `rows` is how far a failed one came. */
export function endOfRun(end: ExportEnd, rows: number): Omit<FinishedRun, 'runId'> {
  if (end.kind === 'failed') {
    const nothingMade = { rows, bytes: 0, vanished: 0, unreadable: 0, changed: 0, notes: 0 };
    return end.error.code === 'CANCELLED'
      ? { outcome: 'cancelled', ...nothingMade }
      : { outcome: 'failed', failure: end.error.code, ...nothingMade };
  }
  const { receipt } = end;
  const leftOut = (reason: LeftOutReason) => receipt.leftOut.filter((each) => each.reason === reason).length;
  const nothingFound = receipt.rows === 0 && receipt.leftOut.length === 0;
  return {
    outcome: 'completed',
    rows: receipt.rows,
    vanished: leftOut('vanished'),
    unreadable: leftOut('unreadable'),
    changed: receipt.changed.length,
    notes: receipt.notes.length,
    // A file without issues is given to nobody.
    ...(nothingFound ? { bytes: 0 } : { bytes: receipt.bytes, sha256: receipt.sha256 }),
  };
}
