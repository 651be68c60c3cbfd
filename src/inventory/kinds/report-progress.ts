import type { RecordKind } from '../record-kind';
import { reportRetention } from './problem-report';

/** Why a report waits to be sent again by hand. */
export const reportFailures = ['refused', 'unreachable', 'switched-off', 'not-configured'] as const;

/** How far a report is on its way to a ticket. Not a word of what it says, so that it may be written while it is withdrawn. */
export const reportProgress = {
  name: 'report-progress',
  title: 'Progress of a problem report',
  category: 'Support',
  purpose: 'Brings each report to support once, and shows who sent it how far it is.',
  legalBasis: 'Consent of the user who sends it',
  place: 'key-value storage',
  retention: reportRetention,
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
    ownerAccountId: {
      type: 'accountId',
      meaning: 'Who sent it; left out once their account is closed',
      identifies: 'person',
      optional: true,
    },
    createdAt: { type: 'instant', meaning: 'When it was sent', identifies: 'nobody' },
    state: {
      type: 'choice',
      of: ['queued', 'sending', 'failed'],
      meaning: 'How far it is; "failed" waits for its sender; once it has a ticket this means nothing any more',
      identifies: 'nobody',
    },
    queuedAt: { type: 'instant', meaning: 'When its sender last asked to send it', identifies: 'nobody' },
    attempts: { type: 'count', meaning: 'How often it was tried since then', identifies: 'nobody' },
    triedAt: { type: 'instant', meaning: 'When it was last tried', identifies: 'nobody', optional: true },
    nextTryAt: { type: 'instant', meaning: 'When it is tried next, about', identifies: 'nobody', optional: true },
    failure: { type: 'choice', of: reportFailures, meaning: 'Why it failed', identifies: 'nobody', optional: true },
  },
} as const satisfies RecordKind;
