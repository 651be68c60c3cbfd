import { ERROR_CODES } from '../../app-error';
import type { RecordKind } from '../record-kind';
import { exportFormats } from './export-formats';

/** One export: that it ran and what came out. Never the query, never a word of an issue, never who ran it. */
export const exportRun = {
  name: 'export-run',
  title: 'Export run',
  category: 'Session',
  purpose: 'Shows the site how its exports went, and proves what a file held by its counts and its digest.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 90 },
  fields: {
    runId: { type: 'text', maxLength: 40, meaning: 'A random id of the run', identifies: 'nobody' },
    format: { type: 'choice', of: exportFormats, meaning: 'The kind of file', identifies: 'nobody' },
    columns: { type: 'count', meaning: 'How many columns were chosen', identifies: 'nobody' },
    appVersion: { type: 'text', maxLength: 40, meaning: 'The version of the app that ran it', identifies: 'nobody' },
    startedAt: { type: 'instant', meaning: 'When it started', identifies: 'nobody' },
    outcome: {
      type: 'choice',
      of: ['running', 'completed', 'cancelled', 'failed'],
      meaning: 'How it ended; "running" also where the page was closed before the end and nobody resumed it',
      identifies: 'nobody',
    },
    finishedAt: { type: 'instant', meaning: 'When it ended', identifies: 'nobody', optional: true },
    rows: { type: 'count', meaning: 'Issues written to the file', identifies: 'nobody', optional: true },
    vanished: {
      type: 'count',
      meaning: 'Issues found but not written, because they were deleted or hidden meanwhile',
      identifies: 'nobody',
      optional: true,
    },
    unreadable: {
      type: 'count',
      meaning: 'Issues found but not written, because Jira could not read them',
      identifies: 'nobody',
      optional: true,
    },
    changed: {
      type: 'count',
      meaning: 'Issues that were edited or moved while the export ran',
      identifies: 'nobody',
      optional: true,
    },
    notes: {
      type: 'count',
      meaning: 'Values that were cut or did not fit their column',
      identifies: 'nobody',
      optional: true,
    },
    bytes: { type: 'bytes', meaning: 'Size of the file', identifies: 'nobody', optional: true },
    sha256: { type: 'sha256', meaning: 'Digest of the file, to recognise it by', identifies: 'nobody', optional: true },
    failure: {
      type: 'choice',
      of: ERROR_CODES,
      meaning: 'The error code, where it failed',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
