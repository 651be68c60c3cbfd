import type { RecordKind } from '../record-kind';

/** Whether the numbers of a day were sent to the vendor. */
export const usageSending = {
  name: 'usage-sending',
  title: 'Sending of daily numbers',
  category: 'Product analytics',
  purpose: 'Sends the numbers of a day at most once, and never those of a day on which sending was off.',
  legalBasis: "Legitimate interest in knowing which functions are used, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 30 },
  fields: {
    day: { type: 'day', meaning: 'The day, in UTC', identifies: 'nobody' },
    sendId: {
      type: 'text',
      maxLength: 36,
      meaning: 'A random id of the day, by which the collector recognises what it has already',
      identifies: 'nobody',
    },
    state: {
      type: 'choice',
      of: ['waiting', 'sent', 'dropped'],
      meaning: 'Whether it is still to be sent, was sent, or never will be',
      identifies: 'nobody',
    },
  },
} as const satisfies RecordKind;
