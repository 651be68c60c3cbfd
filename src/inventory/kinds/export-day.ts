import type { FieldType } from '../field';
import type { RecordKind } from '../record-kind';
import { exportFormats } from './export-formats';

const perFormat = <T extends FieldType>(of: T) =>
  ({ type: 'list', of, maxItems: exportFormats.length, identifies: 'nobody' }) as const;

/** The exports of one day, by format. Made once from the export runs, when no run of the day can go on any more. */
export const exportDay = {
  name: 'export-day',
  title: 'Exports of a day',
  category: 'Session',
  purpose: 'Shows the site how many exports it made each day, also after the records of the single runs are gone.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 365 },
  fields: {
    day: { type: 'day', meaning: 'The day on which they started, in UTC', identifies: 'nobody' },
    formats: {
      ...perFormat({ type: 'choice', of: exportFormats }),
      meaning: 'The kinds of file; the lists below have one number for each of them',
    },
    completed: { ...perFormat({ type: 'count' }), meaning: 'How many exports were completed' },
    cancelled: { ...perFormat({ type: 'count' }), meaning: 'How many were cancelled' },
    failed: { ...perFormat({ type: 'count' }), meaning: 'How many failed' },
    unfinished: { ...perFormat({ type: 'count' }), meaning: 'How many were left unfinished' },
    rows: { ...perFormat({ type: 'count' }), meaning: 'Issues written by those that were completed' },
  },
} as const satisfies RecordKind;
