import type { RecordKind } from '../record-kind';
import { usageCountField, usageRowFields } from './usage-row-fields';

/** What the site used on one day, in one row. Written once, when the day is over. */
export const usageDay = {
  name: 'usage-day',
  title: 'Usage of a day',
  category: 'Product analytics',
  purpose: 'Shows the admins of the site how much each function of the app is used.',
  legalBasis: "Legitimate interest in knowing which functions are used, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 365 },
  fields: {
    day: { type: 'day', meaning: 'The day, in UTC', identifies: 'nobody' },
    ...usageRowFields,
    counts: usageCountField,
  },
} as const satisfies RecordKind;
