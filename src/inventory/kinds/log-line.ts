import type { RecordKind } from '../record-kind';

/** What the app writes to the platform's logs: that something happened, never to whom or over what. */
export const logLine = {
  name: 'log-line',
  title: 'Log line',
  category: 'Error tracking',
  purpose: 'Lets the vendor find the cause of a failure that a customer reports with its reference.',
  legalBasis: "Legitimate interest in keeping the app working, with nobody's data in it",
  place: 'platform logs',
  // Forge keeps logs for 30 days (changelog entry CHANGE-1624).
  retention: { days: 30 },
  fields: {
    level: { type: 'choice', of: ['info', 'warn', 'error'], meaning: 'How serious it is', identifies: 'nobody' },
    event: {
      type: 'text',
      maxLength: 60,
      meaning: 'What happened, as one of the fixed words of the code',
      identifies: 'nobody',
    },
    code: {
      type: 'text',
      maxLength: 60,
      meaning: 'The error code, where there is one',
      identifies: 'nobody',
      optional: true,
    },
    reference: {
      type: 'text',
      maxLength: 40,
      meaning: 'The reference that the person was shown',
      identifies: 'nobody',
      optional: true,
    },
    where: {
      type: 'text',
      maxLength: 200,
      meaning: "The name of the error and the place in the app's own code, without its message",
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
