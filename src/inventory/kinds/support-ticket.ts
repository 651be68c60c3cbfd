import type { Transfer } from '../record-kind';
import { reportContent } from './report-content';
import { reportLimits, screenshotTypes } from './report-limits';
import { deskSignIn, supportDesk } from './support-desk';

/** A problem report on its way to the vendor's support desk (Jira Service Management Cloud). */
export const supportTicket = {
  ...supportDesk,
  name: 'support-ticket',
  title: 'Support ticket',
  purpose: 'Lets support help with what a user reports; nothing is sent that the user has not seen.',
  legalBasis: 'Consent of the user who sends it',
  fields: {
    ...reportContent,
    summary: { type: 'text', maxLength: 120, meaning: 'The first words of what happened', identifies: 'person' },
    screenshot: {
      type: 'text',
      maxLength: reportLimits.screenshotCharacters,
      meaning: 'The screenshot in Base64, as it was previewed',
      identifies: 'person',
      optional: true,
    },
    mime: {
      type: 'choice',
      of: screenshotTypes,
      meaning: 'The kind of picture the screenshot is',
      identifies: 'nobody',
      optional: true,
    },
    fileName: {
      type: 'choice',
      of: ['screenshot.png', 'screenshot.jpg'],
      meaning: 'What the screenshot is called at the desk',
      identifies: 'nobody',
      optional: true,
    },
  },
  delivery: {
    kind: 'calls',
    signIn: deskSignIn,
    variables: ['DESK_ID', 'DESK_REQUEST_TYPE_ID', 'DESK_REPORT_ID_FIELD', 'DESK_EMAIL_FIELD'],
    ids: ['customerId', 'ticketKey', 'fileId'],
    calls: {
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
        purpose: 'Makes the ticket, on behalf of who reports where the desk allows it.',
        method: 'POST',
        path: '/rest/servicedeskapi/request',
        body: {
          type: 'json',
          content: {
            serviceDeskId: '{DESK_ID}',
            requestTypeId: '{DESK_REQUEST_TYPE_ID}',
            requestFieldValues: {
              summary: '{summary}',
              description: {
                lines: [
                  'What happened:\n{happened}\n',
                  'What was expected:\n{expected}\n',
                  'Urgency: {urgency}',
                  'Name: {name}',
                  '\nAccount data:\n{accountData}',
                  '\nLast exports:\n{lastRuns}',
                  '\nRecent errors:\n{errorGroups}',
                  '\nThe export:\n{definition}',
                ],
              },
              '{DESK_REPORT_ID_FIELD}': '{reportId}',
              '{DESK_EMAIL_FIELD}': '{email}',
            },
            raiseOnBehalfOf: '{customerId}',
          },
        },
      },
      upload: {
        purpose: 'Uploads the screenshot.',
        method: 'POST',
        path: '/rest/servicedeskapi/servicedesk/{DESK_ID}/attachTemporaryFile',
        headers: { 'X-Atlassian-Token': 'no-check' },
        body: { type: 'file', part: 'file', base64: 'screenshot', name: '{fileName}', mime: '{mime}' },
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
