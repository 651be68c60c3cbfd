import type { RecordKind } from '../record-kind';

/** The claim to write the next version of a definition. Storage cannot compare and set, but it can refuse a second claim. */
export const exportDefinitionEdit = {
  name: 'export-definition-edit',
  title: 'Edit of an export definition',
  category: 'Customer content',
  purpose: 'Lets only one of two people who save the same export definition at once win, so that no edit is lost.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { days: 1 },
  fields: {
    definitionId: { type: 'text', maxLength: 40, meaning: 'The id of the definition', identifies: 'nobody' },
    version: { type: 'count', meaning: 'The version that is being saved', identifies: 'nobody' },
    claimedAt: { type: 'instant', meaning: 'When saving it began', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
