import type { Fields } from '../field';

/** What is told of an error itself: nothing of who met it, or over which issue. */
export const errorTraceFields = {
  fingerprint: {
    type: 'text',
    maxLength: 16,
    meaning: 'A digest of name, message and places, by which the same error is known again',
    identifies: 'nobody',
  },
  origin: {
    type: 'choice',
    of: ['page', 'backend'],
    meaning: 'Whether it happened in the page or in a function of the app',
    identifies: 'nobody',
  },
  name: { type: 'text', maxLength: 61, meaning: 'The kind of error, such as TypeError', identifies: 'nobody' },
  message: {
    type: 'text',
    maxLength: 300,
    meaning: 'Its message, without values, addresses, ids, issue keys, clauses of queries and numbers',
    identifies: 'nobody',
  },
  frames: {
    type: 'list',
    of: { type: 'text', maxLength: 200 },
    maxItems: 20,
    meaning: "Where it happened: names, lines and columns of the app's own files",
    identifies: 'nobody',
  },
} as const satisfies Fields;
