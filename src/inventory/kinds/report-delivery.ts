import type { RecordKind } from '../record-kind';

/** The errand of a report that waits in the queue: its id and nothing of it. */
export const reportDelivery = {
  name: 'report-delivery',
  title: 'Errand of a problem report',
  category: 'Support',
  purpose: 'Brings a report one step further: to a ticket, to the state of the ticket, to its erasure.',
  legalBasis: 'Consent of the user who sends it',
  place: 'queue',
  // Forge keeps an event that fails for 24 hours (developer.atlassian.com/platform/forge/limits-async-events).
  retention: { days: 1 },
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
