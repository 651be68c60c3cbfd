import type { RecordKind } from '../record-kind';

export const erasureScopes = ['all', 'category', 'kind', 'record'] as const;
export const erasureSteps = ['counting', 'erasing', 'asking-support', 'last-look', 'done'] as const;

const mostKinds = 100;

/** An erasure that an admin asked for: how far it is, and in the end the receipt that is left of it. */
export const erasure = {
  name: 'erasure',
  title: 'Erasure receipt',
  category: 'Account',
  purpose: 'Carries an erasure to its end, and proves to the site how much was erased, and when.',
  legalBasis: 'The right to erasure, and the duty to prove that it was done',
  place: 'key-value storage',
  retention: { days: 365 },
  fields: {
    erasureId: { type: 'text', maxLength: 36, meaning: 'A random id of the erasure', identifies: 'nobody' },
    scope: { type: 'choice', of: erasureScopes, meaning: 'What of: everything, or a part', identifies: 'nobody' },
    name: {
      type: 'text',
      maxLength: 60,
      meaning: 'The name of the data category or the record kind that was to be erased',
      identifies: 'nobody',
      optional: true,
    },
    recordId: {
      type: 'text',
      maxLength: 500,
      meaning: 'The id of the one record that is to be erased, until that is done',
      identifies: 'nobody',
      optional: true,
    },
    step: { type: 'choice', of: erasureSteps, meaning: 'How far it is', identifies: 'nobody' },
    requestedAt: { type: 'instant', meaning: 'When it was asked for', identifies: 'nobody' },
    erasedAt: {
      type: 'instant',
      meaning: 'When everything that it had counted was gone',
      identifies: 'nobody',
      optional: true,
    },
    finishedAt: {
      type: 'instant',
      meaning: 'When it had looked a last time for what was being written meanwhile',
      identifies: 'nobody',
      optional: true,
    },
    kinds: {
      type: 'list',
      of: { type: 'text', maxLength: 60 },
      maxItems: mostKinds,
      meaning: 'The record kinds that it counted before it erased them',
      identifies: 'nobody',
    },
    counts: {
      type: 'list',
      of: { type: 'count' },
      maxItems: mostKinds,
      meaning: 'How many records of each there were',
      identifies: 'nobody',
    },
    late: { type: 'count', meaning: 'How many records went in the last look', identifies: 'nobody' },
    notAsked: {
      type: 'count',
      meaning: 'About how many reports support could not be asked within a day',
      identifies: 'nobody',
    },
  },
} as const satisfies RecordKind;
