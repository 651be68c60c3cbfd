import type { Fields } from '../field';

/** Why something was left behind. */
export const leftReasons = [
  'unreadable',
  'too-large',
  'does-not-fit',
  'unknown-format',
  'too-old',
  'counted-here',
  'not-counting',
] as const;

/** The most that is told one by one of what was left behind; all are counted. */
export const mostLeft = 500;

/** What has been moved so far, or in the end. The lists of what was left belong together item by item. */
export const moveFields = {
  startedAt: { type: 'instant', meaning: 'When the move began', identifies: 'nobody' },
  snapshot: {
    type: 'sha256',
    meaning: 'The digest by which the old backend names this state of the data',
    identifies: 'nobody',
    optional: true,
  },
  pages: { type: 'count', meaning: 'How many pages of it were taken', identifies: 'nobody' },
  savedExportsMoved: { type: 'count', meaning: 'Saved exports that were moved', identifies: 'nobody' },
  savedExportsLeft: { type: 'count', meaning: 'Saved exports that were left', identifies: 'nobody' },
  usageDaysMoved: { type: 'count', meaning: 'Days of usage totals that were moved', identifies: 'nobody' },
  usageDaysLeft: { type: 'count', meaning: 'Days of usage totals that were left', identifies: 'nobody' },
  accountFieldsMoved: {
    type: 'list',
    of: { type: 'text', maxLength: 60 },
    maxItems: 50,
    meaning: 'Names of the account fields that were moved',
    identifies: 'nobody',
  },
  accountFieldsLeft: {
    type: 'list',
    of: { type: 'text', maxLength: 60 },
    maxItems: 50,
    meaning: 'Names of the account fields that were left, secrets among them; never their values',
    identifies: 'nobody',
  },
  leftIds: {
    type: 'list',
    of: { type: 'text', maxLength: 200 },
    maxItems: mostLeft,
    meaning: 'What was left: ids of saved exports in the old app, and days',
    identifies: 'nobody',
  },
  leftReasons: {
    type: 'list',
    of: { type: 'choice', of: leftReasons },
    maxItems: mostLeft,
    meaning: 'Why each of them was left',
    identifies: 'nobody',
  },
} as const satisfies Fields;
