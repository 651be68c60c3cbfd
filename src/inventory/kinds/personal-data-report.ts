import type { RecordKind } from '../record-kind';

/** How far the weekly report of accounts to Atlassian is. One record a site; it names nobody. */
export const personalDataReport = {
  name: 'personal-data-report',
  title: 'Personal data report',
  category: 'Account',
  purpose:
    'Reports the account ids that are kept to Atlassian once a week, so that what is kept about a closed account is erased.',
  legalBasis: "The right to erasure, and Atlassian's rules for apps that keep account ids",
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    startedAt: { type: 'instant', meaning: "When this week's report began", identifies: 'nobody' },
    finishedAt: { type: 'instant', meaning: 'When everybody was reported', identifies: 'nobody', optional: true },
    place: {
      type: 'count',
      meaning: 'How far it is: accounts are reported in the order of the first 16 bits of their SHA-256',
      identifies: 'nobody',
    },
    notBefore: {
      type: 'instant',
      meaning: 'When it goes on, where Atlassian asked to wait',
      identifies: 'nobody',
      optional: true,
    },
    upToDateSince: {
      type: 'instant',
      meaning: 'When the report before began, after which nothing was kept that was out of date then',
      identifies: 'nobody',
      optional: true,
    },
    reported: { type: 'count', meaning: 'How many accounts were reported', identifies: 'nobody' },
    closed: { type: 'count', meaning: 'How many of them were closed, and erased here', identifies: 'nobody' },
    updated: { type: 'count', meaning: 'How many had changed their profile', identifies: 'nobody' },
    refused: { type: 'count', meaning: 'How many Atlassian could not take', identifies: 'nobody' },
  },
} as const satisfies RecordKind;
