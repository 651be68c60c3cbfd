import type { Fields } from '../field';
import { reportLimits, reportUrgencies } from './report-limits';

/** What somebody wrote and chose for support: kept by the app and sent to the desk in the very same words. */
export const reportContent = {
  reportId: { type: 'text', maxLength: 32, meaning: 'A random id of the report', identifies: 'nobody' },
  urgency: { type: 'choice', of: reportUrgencies, meaning: 'How urgent it is to them', identifies: 'nobody' },
  happened: {
    type: 'text',
    maxLength: reportLimits.happened,
    meaning: 'What happened, in their words, after redaction',
    identifies: 'person',
  },
  expected: {
    type: 'text',
    maxLength: reportLimits.expected,
    meaning: 'What they expected, in their words, after redaction',
    identifies: 'person',
    optional: true,
  },
  email: {
    type: 'text',
    maxLength: reportLimits.email,
    meaning: 'The e-mail address at which support may answer',
    identifies: 'person',
    optional: true,
  },
  name: {
    type: 'text',
    maxLength: reportLimits.name,
    meaning: 'The name under which support may answer',
    identifies: 'person',
    optional: true,
  },
  accountData: {
    type: 'text',
    maxLength: reportLimits.accountData,
    meaning: 'Which site and which version of the app it is about, as they left it in the preview',
    identifies: 'tenant',
    optional: true,
  },
  lastRuns: {
    type: 'text',
    maxLength: reportLimits.lastRuns,
    meaning: "The site's last exports, as they left them in the preview",
    identifies: 'nobody',
    optional: true,
  },
  errorGroups: {
    type: 'text',
    maxLength: reportLimits.errorGroups,
    meaning: 'Recent errors of the app, as they left them in the preview',
    identifies: 'nobody',
    optional: true,
  },
  definition: {
    type: 'text',
    maxLength: reportLimits.definition,
    meaning: 'The export that failed, with its query, as they left it in the preview',
    identifies: 'person',
    optional: true,
  },
} as const satisfies Fields;
