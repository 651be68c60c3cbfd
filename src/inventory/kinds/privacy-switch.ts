import type { RecordKind } from '../record-kind';

/**
 * What the site's admins have decided about counting and sending: one record a switch, which holds its own field only, so
 * that two admins who change two switches at once both win. A switch without a record is as the app delivers it.
 */
export const privacySwitch = {
  name: 'privacy-switch',
  title: 'Privacy switch',
  category: 'Account',
  purpose: 'Keeps what the admins of the site decided about counting and sending.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    countUsage: {
      type: 'flag',
      meaning: 'Whether the use of the app is counted on this site',
      identifies: 'nobody',
      optional: true,
    },
    sendNumbers: {
      type: 'flag',
      meaning: 'Whether daily numbers and error groups may be sent to the vendor',
      identifies: 'nobody',
      optional: true,
    },
    sendReports: {
      type: 'flag',
      meaning: "Whether people may send problem reports to the vendor's support desk",
      identifies: 'nobody',
      optional: true,
    },
    reporters: {
      type: 'choice',
      of: ['everyone', 'admins'],
      meaning: 'Who may send problem reports',
      identifies: 'nobody',
      optional: true,
    },
    moveFromConnect: {
      type: 'flag',
      meaning: "Whether the app may fetch what the site saved in the app on Connect from the vendor's old backend",
      identifies: 'nobody',
      optional: true,
    },
    numbersShownAt: {
      type: 'instant',
      meaning: 'When the app first showed an admin what would be sent; before that nothing is sent to the vendor',
      identifies: 'nobody',
      optional: true,
    },
    errorsShownAt: {
      type: 'instant',
      meaning: 'When the app first showed an admin which errors would be sent; before that none is sent to the vendor',
      identifies: 'nobody',
      optional: true,
    },
    changedAt: { type: 'instant', meaning: 'When it was decided', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
