import type { Transfer, ValueOf } from '../../src/inventory/record-kind';

/** Two transfers as the problem reports will have them, for tests of the door and of the desk. */
const common = {
  category: 'Support',
  purpose: 'Lets support help.',
  legalBasis: 'Consent',
  place: 'support desk',
  retention: { days: 180 },
  recipient: 'The vendor',
  addressVariable: 'DESK_URL',
} as const;
const signIn = { emailVariable: 'DESK_EMAIL', tokenVariable: 'DESK_TOKEN' };

export const report = {
  ...common,
  name: 'problem-report',
  title: 'Problem report',
  fields: {
    reportId: { type: 'text', maxLength: 40, meaning: 'A random id', identifies: 'nobody' },
    email: { type: 'text', maxLength: 200, meaning: 'Who reports', identifies: 'person' },
    summary: { type: 'text', maxLength: 200, meaning: 'In a few words', identifies: 'nobody' },
    happened: { type: 'text', maxLength: 5000, meaning: 'What happened', identifies: 'nobody' },
    expected: { type: 'text', maxLength: 5000, meaning: 'What was expected', identifies: 'nobody', optional: true },
    screenshot: {
      type: 'text',
      maxLength: 210_000,
      meaning: 'A picture, Base64',
      identifies: 'person',
      optional: true,
    },
  },
  delivery: {
    kind: 'calls',
    signIn,
    variables: ['DESK_ID', 'DESK_REQUEST_TYPE_ID', 'DESK_REPORT_ID_FIELD', 'DESK_EMAIL_FIELD'],
    ids: ['customerId', 'ticketKey', 'fileId'],
    calls: {
      findTicket: {
        purpose: 'Finds the ticket of an earlier try.',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: { type: 'json', content: { jql: '"Report id" ~ "{reportId}" ORDER BY key', fields: ['status'] } },
      },
      findCustomer: {
        purpose: 'Finds the account of who reports.',
        method: 'GET',
        path: '/rest/servicedeskapi/servicedesk/{DESK_ID}/customer?query={email}',
        headers: { 'X-ExperimentalApi': 'opt-in' },
      },
      createCustomer: {
        purpose: 'Makes one where there is none.',
        method: 'POST',
        path: '/rest/servicedeskapi/customer?strictConflictStatusCode=true',
        body: { type: 'json', content: { email: '{email}', displayName: '{email}' } },
      },
      addCustomer: {
        purpose: 'Lets them use the desk.',
        method: 'POST',
        path: '/rest/servicedeskapi/servicedesk/{DESK_ID}/customer',
        body: { type: 'json', content: { accountIds: ['{customerId}'] } },
      },
      createTicket: {
        purpose: 'Makes the ticket.',
        method: 'POST',
        path: '/rest/servicedeskapi/request',
        body: {
          type: 'json',
          content: {
            serviceDeskId: '{DESK_ID}',
            requestTypeId: '{DESK_REQUEST_TYPE_ID}',
            requestFieldValues: {
              summary: '{summary}',
              description: { lines: ['What happened: {happened}', 'What was expected: {expected}'] },
              '{DESK_REPORT_ID_FIELD}': '{reportId}',
              '{DESK_EMAIL_FIELD}': '{email}',
            },
            raiseOnBehalfOf: '{customerId}',
          },
        },
      },
      upload: {
        purpose: 'Uploads the picture.',
        method: 'POST',
        path: '/rest/servicedeskapi/servicedesk/{DESK_ID}/attachTemporaryFile',
        headers: { 'X-Atlassian-Token': 'no-check' },
        body: { type: 'file', part: 'file', base64: 'screenshot', name: 'screenshot.png', mime: 'image/png' },
      },
      attach: {
        purpose: 'Puts it on the ticket.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/attachment',
        body: { type: 'json', content: { temporaryAttachmentIds: ['{fileId}'], public: true } },
      },
    },
  },
} as const satisfies Transfer;

export const followUp = {
  ...common,
  name: 'report-follow-up',
  title: 'Report follow-up',
  fields: { ticketKey: { type: 'text', maxLength: 40, meaning: "The ticket's key", identifies: 'nobody' } },
  delivery: {
    kind: 'calls',
    signIn,
    variables: [],
    ids: [],
    calls: {
      read: { purpose: 'Reads its state.', method: 'GET', path: '/rest/servicedeskapi/request/{ticketKey}' },
      askToErase: {
        purpose: 'Asks support to erase it.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/comment',
        body: {
          type: 'json',
          content: { body: 'The reporter has withdrawn this report. Please erase it.', public: true },
        },
      },
      close: {
        purpose: 'Closes it.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/transition',
        body: { type: 'json', content: { id: '1' } },
      },
    },
  },
} as const satisfies Transfer;

export const aReport = (changes: Partial<ValueOf<typeof report>> = {}): ValueOf<typeof report> => ({
  reportId: 'report-1',
  email: 'jane@example.com',
  summary: 'The file is empty',
  happened: 'I exported and got nothing.',
  ...changes,
});
