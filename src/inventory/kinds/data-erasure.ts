import type { RecordKind } from '../record-kind';

/** The errand of an erasure that waits in the queue: its id, and nothing of what it erases. */
export const dataErasure = {
  name: 'data-erasure',
  title: 'Errand of an erasure',
  category: 'Account',
  purpose: 'Brings an erasure one step further.',
  legalBasis: 'The right to erasure',
  place: 'queue',
  // Forge keeps an event that fails for 24 hours (developer.atlassian.com/platform/forge/limits-async-events).
  retention: { days: 1 },
  fields: {
    erasureId: { type: 'text', maxLength: 36, meaning: 'The id of the erasure', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
