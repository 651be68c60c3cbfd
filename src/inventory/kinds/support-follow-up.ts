import type { Transfer } from '../record-kind';
import { deskSignIn, supportDesk } from './support-desk';

/** What the app asks the support desk about tickets that it has already. */
export const supportFollowUp = {
  ...supportDesk,
  name: 'support-follow-up',
  title: 'Follow-up of a support ticket',
  purpose:
    'Reads the state of a ticket, closes a second one for the same report, asks support to erase one, and to close those of a site that takes the app off.',
  legalBasis: 'Consent of the user who sent the report, and their right to withdraw it',
  fields: {
    reportId: { type: 'text', maxLength: 32, meaning: 'The id of the report', identifies: 'nobody' },
  },
  delivery: {
    kind: 'calls',
    signIn: deskSignIn,
    variables: ['DESK_REPORT_ID_FIELD', 'DESK_CLOSE_TRANSITION_ID'],
    ids: ['ticketKey', 'keptKey'],
    calls: {
      findTickets: {
        purpose: 'Finds the tickets of the report.',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          type: 'json',
          content: {
            jql: '"Report id" ~ "{reportId}" ORDER BY key ASC',
            fields: ['status', '{DESK_REPORT_ID_FIELD}'],
          },
        },
      },
      read: {
        purpose: 'Reads the state of the ticket.',
        method: 'GET',
        path: '/rest/servicedeskapi/request/{ticketKey}',
      },
      closeDouble: {
        purpose: 'Closes a second ticket for the same report.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/transition',
        body: {
          type: 'json',
          content: {
            id: '{DESK_CLOSE_TRANSITION_ID}',
            additionalComment: { body: 'The same report became {keptKey} too, which stays open in place of this one.' },
          },
        },
      },
      askToErase: {
        purpose: 'Asks support to erase the ticket.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/comment',
        body: {
          type: 'json',
          content: {
            body: 'Who sent this report has withdrawn it. Please erase this ticket and every copy of what it holds.',
            public: true,
          },
        },
      },
      askToClose: {
        purpose: 'Tells support that the site takes the app off.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/comment',
        body: {
          type: 'json',
          content: {
            body: 'Openbook is being taken off the site from which this report came. Please close this ticket.',
            public: true,
          },
        },
      },
      close: {
        purpose: 'Closes the ticket of a report that was withdrawn, or of a site that takes the app off.',
        method: 'POST',
        path: '/rest/servicedeskapi/request/{ticketKey}/transition',
        body: { type: 'json', content: { id: '{DESK_CLOSE_TRANSITION_ID}' } },
      },
    },
  },
} as const satisfies Transfer;
