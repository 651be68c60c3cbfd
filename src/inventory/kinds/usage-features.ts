/**
 * The closed lists of what is counted. A feature that is not here is not counted; nothing in them can hold a name, a query
 * or an instant.
 */
export const usageFeatures = [
  'export-csv',
  'export-xlsx',
  'export-jsonl',
  'export-parquet',
  'export-tables',
  'export-resumed',
  'preview',
  'columns-changed',
  'columns-renamed',
  'jql-suggestion',
  'definition-saved',
  'definition-run',
  'definition-shared',
  'definition-file',
  'receipt-downloaded',
  'what-is-kept',
  'problem-report',
] as const;

export const usageOutcomes = ['done', 'cancelled', 'failed'] as const;

/** Issues of an export, in powers of ten; `none` where the feature has no size. */
export const usageSizes = ['none', '0', '1-99', '100-999', '1000-9999', '10000-99999', '100000-up'] as const;

/** Most rows that one record can have: each feature with each outcome and size. */
export const mostUsageRows = usageFeatures.length * usageOutcomes.length * usageSizes.length;
