import type { Fields } from '../field';

/** What is noted of a day whose numbers or errors may be sent to the vendor. */
export const sendingFields = {
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
} as const satisfies Fields;
