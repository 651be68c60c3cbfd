import type { RecordKind } from '../record-kind';

/** Kinds of one check; the inventory has fewer. */
const MOST_KINDS = 100;

/** What the daily check of all retentions found. One record a site, written anew each day. */
export const retentionCheck = {
  name: 'retention-check',
  title: 'Check of retentions',
  category: 'Account',
  purpose: 'Shows the admins of the site that nothing is kept longer than stated, and when that was last looked at.',
  legalBasis: 'Storage limitation: nothing is kept longer than it is needed',
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    startedAt: { type: 'instant', meaning: 'When the check began', identifies: 'nobody' },
    finishedAt: { type: 'instant', meaning: 'When all kinds were checked', identifies: 'nobody', optional: true },
    kinds: {
      type: 'list',
      of: { type: 'text', maxLength: 60 },
      maxItems: MOST_KINDS,
      meaning: 'The names of the record kinds that were checked; the lists below have one number for each of them',
      identifies: 'nobody',
    },
    records: {
      type: 'list',
      of: { type: 'count' },
      maxItems: MOST_KINDS,
      meaning: 'How many records there were',
      identifies: 'nobody',
    },
    breaches: {
      type: 'list',
      of: { type: 'count' },
      maxItems: MOST_KINDS,
      meaning: 'How many of them outlive their retention',
      identifies: 'nobody',
    },
  },
} as const satisfies RecordKind;
