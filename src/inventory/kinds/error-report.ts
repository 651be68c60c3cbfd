import type { RecordKind } from '../record-kind';
import { browserFamilies, systemFamilies } from './error-families';
import { errorTraceFields } from './error-trace-fields';

/**
 * One error that one page load or one call met, however often it came. The daily job adds the reports of a day up and
 * deletes them. A site has at most 500 a day.
 */
export const errorReport = {
  name: 'error-report',
  title: 'Error report',
  category: 'Error tracking',
  purpose: 'Lets the admins of the site and the vendor learn of failures that nobody reports.',
  legalBasis: "Legitimate interest in keeping the app working, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 30 },
  fields: {
    day: { type: 'day', meaning: 'The day on which it arrived, in UTC', identifies: 'nobody' },
    ...errorTraceFields,
    count: { type: 'count', meaning: 'How often it came', identifies: 'nobody' },
    appVersion: { type: 'text', maxLength: 40, meaning: 'The version of the app', identifies: 'nobody' },
    browserFamily: {
      type: 'choice',
      of: browserFamilies,
      meaning: 'The family of the browser',
      identifies: 'nobody',
      optional: true,
    },
    browserMajor: {
      type: 'count',
      meaning: 'The major version of the browser',
      identifies: 'nobody',
      optional: true,
    },
    systemFamily: {
      type: 'choice',
      of: systemFamilies,
      meaning: 'The family of the operating system',
      identifies: 'nobody',
      optional: true,
    },
    trackingId: {
      type: 'text',
      maxLength: 36,
      meaning: 'A random id of one opening of the page, kept in its memory only',
      identifies: 'nobody',
      optional: true,
    },
    part: {
      type: 'count',
      meaning: 'The number of the flush that told it, so that a repeated flush is kept once',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
