import type { RecordKind } from '../record-kind';
import { reportRetention } from './problem-report';
import { reportLimits, screenshotTypes } from './report-limits';

export const reportScreenshot = {
  name: 'report-screenshot',
  title: 'Screenshot of a problem report',
  category: 'Support',
  purpose: 'Shows support what the user saw, without the areas that they blacked out.',
  legalBasis: 'Consent of the user who sends it',
  place: 'key-value storage',
  retention: reportRetention,
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
    mime: { type: 'choice', of: screenshotTypes, meaning: 'The kind of picture', identifies: 'nobody' },
    picture: {
      type: 'text',
      maxLength: reportLimits.screenshotCharacters,
      meaning: 'The picture in Base64, at most 150 KiB',
      identifies: 'person',
    },
  },
} as const satisfies RecordKind;
