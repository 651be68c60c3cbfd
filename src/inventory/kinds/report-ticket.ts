import type { RecordKind } from '../record-kind';
import { reportRetention } from './problem-report';

/**
 * Which ticket a report became, and how that stands. Its key is the first that was written and stays: of two tickets for one
 * report it names the one to keep.
 */
export const reportTicket = {
  name: 'report-ticket',
  title: 'Ticket of a problem report',
  category: 'Support',
  purpose: 'Lets who sent a report find its ticket, and keeps a second ticket from being made.',
  legalBasis: 'Consent of the user who sends it',
  place: 'key-value storage',
  retention: reportRetention,
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
    ticketKey: {
      type: 'text',
      maxLength: 40,
      meaning: "The ticket's key at the support desk, which knows who reports",
      identifies: 'person',
    },
    address: {
      type: 'text',
      maxLength: 500,
      meaning: "The address of the ticket's page at the support desk",
      identifies: 'person',
      optional: true,
    },
    raisedAt: { type: 'instant', meaning: 'When the ticket was made or found', identifies: 'nobody' },
    screenshot: {
      type: 'choice',
      of: ['none', 'waiting', 'sent', 'refused'],
      meaning: 'What became of the screenshot',
      identifies: 'nobody',
    },
    state: {
      type: 'text',
      maxLength: 100,
      meaning: "The ticket's state in the words of the support desk",
      identifies: 'nobody',
      optional: true,
    },
    readAt: { type: 'instant', meaning: 'When that state was read', identifies: 'nobody', optional: true },
    closedAt: { type: 'instant', meaning: 'When it was first seen closed', identifies: 'nobody', optional: true },
  },
} as const satisfies RecordKind;
