import type { Transfer } from '../record-kind';
import { collectorFields, toCollector } from './collector';
import { systemFamilies } from './error-families';

/** How often an error came leaves the site only in these. Rare errors too: one that came once still has to be mended. */
export const errorBuckets = ['1-4', '5-9', '10-49', '50-99', '100-499', '500-up'] as const;

/** The most frequent of a day; a site with more has one cause for most of them. */
export const mostErrorGroups = 100;

const listOf = <T>(of: T) => ({ type: 'list', of, maxItems: mostErrorGroups }) as const;
const together = 'the first belongs to the first error, and so on';

/** What the vendor learns of the failures of one day and one site, without which site it is. */
export const errorGroups = {
  name: 'error-groups',
  title: 'Error groups',
  category: 'Error tracking',
  purpose: 'Lets the vendor mend what fails, also where nobody reports it.',
  legalBasis: "Legitimate interest in keeping the app working, with nobody's data in it",
  ...toCollector,
  fields: {
    ...collectorFields,
    fingerprints: {
      ...listOf({ type: 'text', maxLength: 16 } as const),
      meaning: `By which each error is known again; ${together}`,
      identifies: 'nobody',
    },
    origins: {
      ...listOf({ type: 'choice', of: ['page', 'backend'] } as const),
      meaning: 'Whether each happened in the page or in a function of the app',
      identifies: 'nobody',
    },
    names: {
      ...listOf({ type: 'text', maxLength: 61 } as const),
      meaning: 'The kind of each error, such as TypeError',
      identifies: 'nobody',
    },
    messages: {
      ...listOf({ type: 'text', maxLength: 300 } as const),
      meaning: 'The message of each, without values, addresses, ids, issue keys, clauses of queries and numbers',
      identifies: 'nobody',
    },
    frames: {
      ...listOf({ type: 'list', of: { type: 'text', maxLength: 200 }, maxItems: 20 } as const),
      meaning: "Where each happened: names, lines and columns of the app's own files",
      identifies: 'nobody',
    },
    buckets: {
      ...listOf({ type: 'choice', of: errorBuckets } as const),
      meaning: 'Between which numbers lies how often each came',
      identifies: 'nobody',
    },
    appVersions: {
      ...listOf({ type: 'list', of: { type: 'text', maxLength: 40 }, maxItems: 20 } as const),
      meaning: 'The versions of the app that met each',
      identifies: 'nobody',
    },
    browsers: {
      ...listOf({ type: 'list', of: { type: 'text', maxLength: 30 }, maxItems: 50 } as const),
      meaning: 'The families and major versions of the browsers that met each',
      identifies: 'nobody',
    },
    systems: {
      ...listOf({ type: 'list', of: { type: 'choice', of: systemFamilies }, maxItems: systemFamilies.length } as const),
      meaning: 'The families of the operating systems that met each',
      identifies: 'nobody',
    },
  },
} as const satisfies Transfer;
