import type { RecordKind } from '../record-kind';

/**
 * What an export keeps in the browser of whoever runs it, so that it can go on after an interruption: documents in the
 * origin private file system, under the ids of the site and the account. Forge storage never holds it.
 */
export const unfinishedExport = {
  name: 'unfinished-export',
  title: 'Unfinished export',
  category: 'Customer content',
  purpose: 'Lets an export that was interrupted go on where it stopped, and holds its file until it is saved.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'browser',
  retention: {
    until: 'the export ends or is cancelled, somebody deletes it, or the page is opened again more than 24 hours later',
  },
  fields: {
    cloudId: {
      type: 'text',
      maxLength: 100,
      meaning: "Atlassian's id of the Jira site, in the name of the folder",
      identifies: 'tenant',
      optional: true,
    },
    accountId: {
      type: 'accountId',
      meaning: 'Who runs the export, in the name of the folder, so that nobody else who uses the browser is offered it',
      identifies: 'person',
      optional: true,
    },
    runId: {
      type: 'text',
      maxLength: 40,
      meaning: 'The random id of the export run, in the name of the folder',
      identifies: 'nobody',
      optional: true,
    },
    version: { type: 'count', meaning: 'The form of what is kept', identifies: 'nobody' },
    spec: {
      type: 'content',
      meaning: 'The query, the chosen columns, the kind of file and its settings, and the address of the Jira site',
      identifies: 'person',
    },
    startedAt: { type: 'instant', meaning: 'When the export started', identifies: 'nobody' },
    total: { type: 'count', meaning: 'How many issues the query found', identifies: 'nobody' },
    partSize: { type: 'count', meaning: 'How many issues are read as one part', identifies: 'nobody' },
    parts: {
      type: 'content',
      meaning: 'What has been read: the ids that the query found, and the chosen fields of the issues read so far',
      identifies: 'person',
      optional: true,
    },
    file: {
      type: 'content',
      meaning: 'The file that is being written, until the page is closed',
      identifies: 'person',
      optional: true,
    },
  },
} as const satisfies RecordKind;
