import type { RecordKind } from '../record-kind';
import { reportContent } from './report-content';

/** Nothing of a report is kept longer than this, counted from the day on which it was sent. */
export const reportDays = 180;
/** Nor longer than this after its ticket was closed. */
export const reportDaysAfterClosing = 30;

export const reportRetention = {
  days: reportDays,
  orUntil: `${reportDaysAfterClosing} days after its ticket is closed, or until who sent it withdraws it`,
} as const;

/**
 * What a user sent to support. It is written once and never again: what becomes of it is kept beside it, so that nothing
 * which is under way can bring back a report that was withdrawn meanwhile.
 */
export const problemReport = {
  name: 'problem-report',
  title: 'Problem report',
  category: 'Support',
  purpose: 'Is what a user sends to support, in the words that they have seen and agreed to.',
  legalBasis: 'Consent of the user who sends it',
  place: 'key-value storage',
  retention: reportRetention,
  fields: {
    ...reportContent,
    ownerAccountId: { type: 'accountId', meaning: 'Who sent it', identifies: 'person' },
    removed: {
      type: 'list',
      of: { type: 'text', maxLength: 60 },
      maxItems: 30,
      meaning: 'What redaction removed, by kind and number, such as "2 × token"',
      identifies: 'nobody',
    },
    screenshotSha256: {
      type: 'sha256',
      meaning: 'The digest of its screenshot, which has a record of its own',
      identifies: 'nobody',
      optional: true,
    },
    policyVersion: {
      type: 'text',
      maxLength: 20,
      meaning: 'The policy version that was in force when they agreed',
      identifies: 'nobody',
    },
    consentedAt: { type: 'instant', meaning: 'When they agreed and sent it', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
