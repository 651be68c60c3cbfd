import type { Fields } from '../field';
import { mostUsageRows, usageFeatures, usageOutcomes, usageSizes } from './usage-features';

/** What was counted, as lists that belong together item by item: the third feature has the third outcome, and so on. */
export const usageRowFields = {
  features: {
    type: 'list',
    of: { type: 'choice', of: usageFeatures },
    maxItems: mostUsageRows,
    meaning: 'Which functions of the app were used',
    identifies: 'nobody',
  },
  outcomes: {
    type: 'list',
    of: { type: 'choice', of: usageOutcomes },
    maxItems: mostUsageRows,
    meaning: 'How each use ended',
    identifies: 'nobody',
  },
  sizes: {
    type: 'list',
    of: { type: 'choice', of: usageSizes },
    maxItems: mostUsageRows,
    meaning: 'How many issues each export had, in powers of ten',
    identifies: 'nobody',
  },
} as const satisfies Fields;

export const usageCountField = {
  type: 'list',
  of: { type: 'count' },
  maxItems: mostUsageRows,
  meaning: 'How often that happened',
  identifies: 'nobody',
} as const;
