import type { RecordKind } from '../record-kind';
import { exportFormats } from './export-formats';

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
    version: {
      type: 'count',
      meaning: 'How often it was saved, so that two people who edit it at once do not overwrite each other',
      identifies: 'nobody',
    },
    name: { type: 'text', maxLength: 120, meaning: 'The name that its author gave it', identifies: 'nobody' },
    jql: {
      type: 'text',
      maxLength: 10_000,
      meaning: 'The query; it identifies a person where it holds an account id; ids of closed accounts are taken out',
      identifies: 'person',
    },
    columnIds: {
      type: 'list',
      of: { type: 'text', maxLength: 200 },
      maxItems: 500,
      meaning: 'Ids of the chosen columns, each a Jira field or one side of it, in their order',
      identifies: 'nobody',
    },
    headers: {
      type: 'list',
      of: { type: 'text', maxLength: 255 },
      maxItems: 500,
      meaning: "The names that its author gave the columns, in the same order; empty for the field's own",
      identifies: 'nobody',
    },
    format: { type: 'choice', of: exportFormats, meaning: 'The kind of file', identifies: 'nobody' },
    delimiter: {
      type: 'choice',
      of: ['comma', 'semicolon', 'tab'],
      meaning: 'What stands between the cells of a CSV file',
      identifies: 'nobody',
    },
    decimal: {
      type: 'choice',
      of: ['point', 'comma'],
      meaning: 'The decimal sign in the numbers of a CSV file',
      identifies: 'nobody',
    },
    dates: {
      type: 'choice',
      of: ['iso', 'dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy'],
      meaning: 'How a CSV file writes dates',
      identifies: 'nobody',
    },
    bom: { type: 'flag', meaning: 'Whether a CSV file begins with a byte order mark', identifies: 'nobody' },
    formulas: {
      type: 'choice',
      of: ['guard', 'raw'],
      meaning: 'Whether a CSV file disarms what a spreadsheet would run as a formula',
      identifies: 'nobody',
    },
    zone: {
      type: 'choice',
      of: ['user', 'utc'],
      meaning: 'Whether times are in the time zone of whoever runs it, or in UTC',
      identifies: 'nobody',
    },
    richText: {
      type: 'choice',
      of: ['plain', 'markdown', 'html'],
      meaning: 'What becomes of formatted text',
      identifies: 'nobody',
    },
    ownerAccountId: {
      type: 'accountId',
      meaning: 'Who saved it; left out where their account is closed and the site shares it',
      identifies: 'person',
      optional: true,
    },
    sharing: {
      type: 'choice',
      of: ['private', 'site'],
      meaning: 'Whether only its owner or the whole site may run and edit it',
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
