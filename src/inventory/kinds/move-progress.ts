import type { RecordKind } from '../record-kind';
import { moveFields } from './move-fields';

/** Why the move waits. */
export const moveProblems = [
  'backend-unreachable',
  'backend-refuses',
  'key-lost',
  'jira-unavailable',
  'storage-busy',
  'tenant-missing',
  'too-large',
  'malformed',
  'foreign',
  'counts-differ',
  'digest-differs',
  'changed',
] as const;

/** How far the move from Connect is. Gone when it is done. */
export const moveProgress = {
  name: 'move-progress',
  title: 'Progress of the move from Connect',
  category: 'Account',
  purpose:
    'Lets the move of what the site saved in the app on Connect go on where it stopped, and says what holds it up.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 90, orUntil: 'the move is done' },
  fields: {
    ...moveFields,
    pagesBegun: {
      type: 'count',
      meaning: 'How many pages were begun, so that one that broke off is taken with more care',
      identifies: 'nobody',
    },
    attempts: { type: 'count', meaning: 'How often it has been held up in a row', identifies: 'nobody' },
    problem: {
      type: 'choice',
      of: moveProblems,
      meaning: 'What held it up last',
      identifies: 'nobody',
      optional: true,
    },
    triedAt: { type: 'instant', meaning: 'When it was tried last', identifies: 'nobody' },
    nextTryAt: {
      type: 'instant',
      meaning: 'When it is tried next, at the earliest',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
