import type { RecordKind } from '../record-kind';

/**
 * The one thing of the Connect era that has to be remembered, and only while the move lasts: Jira may tell it once. A record
 * of its own that is created and never written again, so that no two runs of the move can lose it.
 */
export const moveKey = {
  name: 'move-key',
  title: 'Key of the site in the old app',
  category: 'Account',
  purpose: 'Finds what the site saved in the app on Connect.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 90, orUntil: 'the move is done' },
  fields: {
    clientKey: {
      type: 'text',
      maxLength: 255,
      meaning: 'The clientKey under which the old backend knows the site',
      identifies: 'tenant',
    },
  },
} as const satisfies RecordKind;
