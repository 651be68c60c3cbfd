import type { RecordKind } from '../record-kind';
import { systemFamilies } from './error-families';
import { errorTraceFields } from './error-trace-fields';

/** How often one error came on one day, on the whole site. Written once, when the day is over. */
export const errorDay = {
  name: 'error-day',
  title: 'Error of a day',
  category: 'Error tracking',
  purpose: 'Shows the admins of the site which failures there were, and since when.',
  legalBasis: "Legitimate interest in keeping the app working, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 90 },
  fields: {
    day: { type: 'day', meaning: 'The day, in UTC', identifies: 'nobody' },
    ...errorTraceFields,
    count: { type: 'count', meaning: 'How often it came', identifies: 'nobody' },
    appVersions: {
      type: 'list',
      of: { type: 'text', maxLength: 40 },
      maxItems: 20,
      meaning: 'The versions of the app that met it',
      identifies: 'nobody',
    },
    browsers: {
      type: 'list',
      of: { type: 'text', maxLength: 30 },
      maxItems: 50,
      meaning: 'The families and major versions of the browsers',
      identifies: 'nobody',
    },
    systems: {
      type: 'list',
      of: { type: 'choice', of: systemFamilies },
      maxItems: systemFamilies.length,
      meaning: 'The families of the operating systems',
      identifies: 'nobody',
    },
  },
} as const satisfies RecordKind;
