import type { UsageEvent } from '../../../../../../src/contract';
import { formatTitle } from '../../export/format-words';

/** What each feature is called on the pages, in the order in which they stand there. */
const words: Readonly<Record<UsageEvent['feature'], string>> = {
  'export-csv': `Export to ${formatTitle('csv')}`,
  'export-xlsx': `Export to ${formatTitle('xlsx')}`,
  'export-jsonl': `Export to ${formatTitle('jsonl')}`,
  'export-parquet': `Export to ${formatTitle('parquet')}`,
  'export-tables': `Export to ${formatTitle('tables')}`,
  'export-resumed': 'Interrupted export continued',
  preview: 'Preview',
  'columns-changed': 'Columns changed',
  'columns-renamed': 'Column renamed',
  'jql-suggestion': 'JQL suggestion taken',
  'definition-saved': 'Export saved',
  'definition-run': 'Saved export run',
  'definition-shared': 'Saved export shared',
  'definition-file': 'Saved export as a file',
  'receipt-downloaded': 'Receipt downloaded',
  'what-is-kept': '“What Openbook keeps” opened',
  'problem-report': 'Problem reported',
};

export const features = Object.keys(words) as readonly UsageEvent['feature'][];

export const featureTitle = (feature: UsageEvent['feature']): string => words[feature];

export const outcomeTitle: Readonly<Record<UsageEvent['outcome'], string>> = {
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

export const sizeTitle: Readonly<Record<UsageEvent['size'], string>> = {
  none: '–',
  '0': '0 issues',
  '1-99': '1 to 99 issues',
  '100-999': '100 to 999 issues',
  '1000-9999': '1,000 to 9,999 issues',
  '10000-99999': '10,000 to 99,999 issues',
  '100000-up': '100,000 issues and more',
};
