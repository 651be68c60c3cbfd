import type { Transfer } from '../record-kind';
import { collectorFields, toCollector } from './collector';
import { mostUsageRows } from './usage-features';
import { usageRowFields } from './usage-row-fields';

/** Numbers leave the site only in these; a row that fewer than 5 events made does not leave it at all. */
export const numberBuckets = ['5-9', '10-49', '50-99', '100-499', '500-up'] as const;

/** What the vendor learns of the use of the app: of one day and one site, without which site it is. */
export const dailyNumbers = {
  name: 'daily-numbers',
  title: 'Daily numbers',
  category: 'Product analytics',
  purpose: 'Lets the vendor decide about the app by which of its functions are used.',
  legalBasis: "Legitimate interest in knowing which functions are used, with nobody's data in it",
  ...toCollector,
  fields: {
    ...collectorFields,
    appVersion: { type: 'text', maxLength: 40, meaning: 'The version of the app', identifies: 'nobody' },
    ...usageRowFields,
    buckets: {
      type: 'list',
      of: { type: 'choice', of: numberBuckets },
      maxItems: mostUsageRows,
      meaning: 'Between which numbers each count lies',
      identifies: 'nobody',
    },
  },
} as const satisfies Transfer;
