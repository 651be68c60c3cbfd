import type { RecordKind } from '../record-kind';
import { usageCountField, usageRowFields } from './usage-row-fields';

/** What one open page counted since it last sent its counts. The daily job adds the flushes of a day up and deletes them. */
export const usageFlush = {
  name: 'usage-flush',
  title: 'Usage flush',
  category: 'Product analytics',
  purpose:
    'Carries what a page has counted to the row of the day, so that no count is lost when many pages send at once.',
  legalBasis: "Legitimate interest in knowing which functions are used, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 30 },
  fields: {
    flushId: {
      type: 'text',
      maxLength: 36,
      meaning: 'A random id of these counts, so that they are kept once though they are sent twice',
      identifies: 'nobody',
    },
    day: { type: 'day', meaning: 'The day on which they arrived, in UTC', identifies: 'nobody' },
    ...usageRowFields,
    counts: usageCountField,
  },
} as const satisfies RecordKind;
