import type { RecordKind } from '../record-kind';

/** What the daily job counted of one record kind. */
export const dataSummary = {
  name: 'data-summary',
  title: 'Count of a record kind',
  category: 'Account',
  purpose: 'Tells the admins of the site at once how much is kept, also where counting it takes minutes.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 30 },
  fields: {
    kind: { type: 'text', maxLength: 60, meaning: 'The name of the record kind', identifies: 'nobody' },
    records: { type: 'count', meaning: 'How many records there were', identifies: 'nobody' },
    bytes: { type: 'bytes', meaning: 'Their size', identifies: 'nobody' },
    oldest: { type: 'instant', meaning: 'When the first of them was made', identifies: 'nobody', optional: true },
    newest: { type: 'instant', meaning: 'When the last of them was made', identifies: 'nobody', optional: true },
    nextExpiry: { type: 'instant', meaning: 'When the first of them expires', identifies: 'nobody', optional: true },
    countedAt: { type: 'instant', meaning: 'When it was counted', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
