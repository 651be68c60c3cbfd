import type { RecordKind } from '../record-kind';
import { moveFields } from './move-fields';

/** What came of the move from Connect. Written once, when all of it is done. */
export const moveReceipt = {
  name: 'move-receipt',
  title: 'Receipt of the move from Connect',
  category: 'Account',
  purpose: 'Shows the admins of the site what was moved from the app on Connect, and what was left and why.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    outcome: {
      type: 'choice',
      of: ['moved', 'nothing-to-move'],
      meaning: 'Whether the site had anything in the app on Connect',
      identifies: 'nobody',
    },
    ...moveFields,
    finishedAt: { type: 'instant', meaning: 'When it was done', identifies: 'nobody' },
    frozenAt: {
      type: 'instant',
      meaning: 'Since when the old app has refused changes, where it does',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
