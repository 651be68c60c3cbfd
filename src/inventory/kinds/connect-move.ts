import type { RecordKind } from '../record-kind';

/** A move that waits in the queue: what asked for it, and nothing of the site. */
export const connectMove = {
  name: 'connect-move',
  title: 'Errand of the move from Connect',
  category: 'Account',
  purpose: 'Starts the move of what the site saved in the app on Connect, or goes on with it.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'queue',
  // Forge keeps an event that fails for 24 hours (developer.atlassian.com/platform/forge/limits-async-events).
  retention: { days: 1 },
  fields: {
    askedBy: {
      type: 'choice',
      of: ['installation', 'upgrade', 'schedule', 'move'],
      meaning: 'What asked for it; "move" is one that had no time left',
      identifies: 'nobody',
    },
  },
} as const satisfies RecordKind;
