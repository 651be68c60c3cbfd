import type { RecordKind } from '../record-kind';

/** What a customer saves in order to run it again. Its JQL can name people, so their account ids are indexed. */
export const exportDefinition = {
  name: 'export-definition',
  title: 'Export definition',
  category: 'Customer content',
  purpose: 'Lets people run the same export again without setting it up.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { until: 'somebody deletes it, or 28 days after the app is uninstalled' },
  fields: {
    definitionId: { type: 'text', maxLength: 40, meaning: 'A random id of the definition', identifies: 'nobody' },
    name: { type: 'text', maxLength: 120, meaning: 'The name that its author gave it', identifies: 'nobody' },
    jql: {
      type: 'text',
      maxLength: 10_000,
      meaning: 'The query; it identifies a person where it holds an account id',
      identifies: 'person',
    },
    fieldIds: {
      type: 'list',
      of: { type: 'text', maxLength: 200 },
      maxItems: 500,
      meaning: 'Ids of the chosen Jira fields, in the order of the columns',
      identifies: 'nobody',
    },
    format: { type: 'choice', of: ['csv'], meaning: 'The kind of file', identifies: 'nobody' },
    ownerAccountId: { type: 'accountId', meaning: 'Who saved it', identifies: 'person' },
    sharing: {
      type: 'choice',
      of: ['private', 'site'],
      meaning: 'Whether only its owner or the whole site may run it',
      identifies: 'nobody',
    },
    mentionedAccountIds: {
      type: 'list',
      of: { type: 'accountId' },
      maxItems: 500,
      meaning: 'Account ids found in the query, so that the personal data report covers them',
      identifies: 'person',
    },
    createdAt: { type: 'instant', meaning: 'When it was saved first', identifies: 'nobody' },
    updatedAt: { type: 'instant', meaning: 'When it was changed last', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
