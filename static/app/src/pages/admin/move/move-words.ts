import type { LeftBehind, Move, MoveCounts } from '../../../../../../src/contract';
import { countOf } from '../../../../../../src/export-engine';

type HeldUp = Extract<Move, { readonly state: 'held-up' }>;

/** What holds the move up, and who can do something about it. */
export const problemSentence: Readonly<Record<HeldUp['problem'], string>> = {
  'backend-unreachable': 'The server of the app on Connect does not answer.',
  'backend-refuses': 'The server of the app on Connect does not hand the data of this site over. Ask support.',
  'key-lost': 'Jira does not tell under which key the app on Connect knew this site. Ask support.',
  'jira-unavailable': 'Jira does not let Openbook ask about the app on Connect yet.',
  'storage-busy': 'Forge storage is busy on this site.',
  'tenant-missing': 'Jira has not told Openbook about its installation yet.',
  'too-large': 'The server of the app on Connect sent more than Openbook reads at once.',
  malformed: 'The server of the app on Connect sent something that Openbook cannot read.',
  foreign: 'The server of the app on Connect sent the data of another app. None of it was taken.',
  'counts-differ':
    'The server of the app on Connect sent another number of records than it said. None of them were taken.',
  'digest-differs': 'What the server of the app on Connect sent was altered on its way. None of it was taken.',
  changed: 'The data was changed in the app on Connect while it was moved.',
};

export const reasonSentence: Readonly<Record<LeftBehind['reason'], string>> = {
  unreadable: 'It could not be read.',
  'too-large': 'It is larger than Openbook stores.',
  'does-not-fit': 'It has no query or no columns, or too much of them; or it is of a day that has not come yet.',
  'unknown-format': 'Openbook has no such file format.',
  'too-old': 'Totals are kept for a year.',
  'counted-here': 'Openbook has closed its own count of that day already.',
  'not-counting': 'Counting is switched off on this site.',
};

/** "3 saved exports and 2 days of usage totals" */
export const countsWords = ({ savedExportsMoved, usageDaysMoved }: MoveCounts): string =>
  `${countOf(savedExportsMoved, 'saved export')} and ${countOf(usageDaysMoved, 'day')} of usage totals`;

/** What was left, in a sentence; null where nothing was. */
export function leftSentence({ savedExportsLeft, usageDaysLeft }: MoveCounts): string | null {
  const left = [
    ...(savedExportsLeft === 0 ? [] : [countOf(savedExportsLeft, 'saved export')]),
    ...(usageDaysLeft === 0 ? [] : [`${countOf(usageDaysLeft, 'day')} of usage totals`]),
  ];
  if (left.length === 0) return null;
  const isOne = savedExportsLeft + usageDaysLeft === 1;
  return `${left.join(' and ')} ${isOne ? 'was' : 'were'} left.`;
}
