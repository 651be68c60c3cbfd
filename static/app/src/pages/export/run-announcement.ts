import { countOf } from '../../../../../src/export-engine';
import { progressAnnouncement } from './progress-words';
import type { RunState } from './run-state';
import { keptSentence } from './unfinished-words';

/** What a screen reader hears of an export; an empty text is silence. */
export function runAnnouncement(run: RunState, inFiles = true): string {
  switch (run.status) {
    case 'idle':
      return '';
    case 'running':
      return run.cancelling ? 'Cancelling the export.' : progressAnnouncement(run.progress);
    case 'done':
      return `Export finished: ${countOf(run.receipt.rows, 'issue')} in ${run.fileName}.`;
    case 'empty':
      return 'No issues match this query, so there is no file.';
    case 'cancelled':
      return 'Export cancelled. No file was made.';
    case 'failed':
      return run.unfinished
        ? `Export interrupted. ${run.problem.message} ${keptSentence(run.unfinished, inFiles)}`
        : `Export failed. ${run.problem.message}`;
  }
}
