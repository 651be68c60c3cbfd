import type { RecordKind } from '../record-kind';
import { reportDays, reportDaysAfterClosing } from './problem-report';

/** That a report was withdrawn: what is left of it. */
export const reportWithdrawal = {
  name: 'report-withdrawal',
  title: 'Withdrawal of a problem report',
  category: 'Support',
  purpose: 'Sees to it that support is asked to erase the ticket of a report whose sender has withdrawn it.',
  legalBasis: 'The right to withdraw a consent, and to erasure',
  place: 'key-value storage',
  retention: { days: reportDays, orUntil: `${reportDaysAfterClosing} days after support was asked to erase it` },
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
    ownerAccountId: {
      type: 'accountId',
      meaning: 'Who sent and withdrew it; left out where it was withdrawn because their account is closed',
      identifies: 'person',
      optional: true,
    },
    createdAt: { type: 'instant', meaning: 'When the report was sent', identifies: 'nobody' },
    withdrawnAt: { type: 'instant', meaning: 'When it was withdrawn', identifies: 'nobody' },
    askedFor: {
      type: 'list',
      of: { type: 'text', maxLength: 40 },
      maxItems: 50,
      meaning: 'The keys of the tickets that support was asked to erase',
      identifies: 'person',
    },
    settledAt: {
      type: 'instant',
      meaning: 'When nothing was left to ask support for',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
