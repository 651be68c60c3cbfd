import type { RecordKind } from '../record-kind';

/** That the site has acknowledged a policy version. The first time stays; who clicked is nobody's business. */
export const policyAcknowledgement = {
  name: 'policy-acknowledgement',
  title: 'Acknowledgement of a policy version',
  category: 'Account',
  purpose: 'Shows the admins of the site whether one of them has acknowledged the policies, and when.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    policyVersion: { type: 'text', maxLength: 20, meaning: 'The policy version', identifies: 'nobody' },
    acknowledgedAt: { type: 'instant', meaning: 'When an admin first acknowledged it', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
