/** Limits of Forge's key-value storage that the door checks first, so that the error names the record kind. */
export const STORE_LIMITS = {
  /** developer.atlassian.com/platform/forge/limits-kvs-ce: 1 to 500 characters. */
  keyCharacters: 500,
  /** The same page: letters, digits, `:` `.` `_` `-` `#` and white space; we allow no white space. */
  keyPattern: /^[a-zA-Z0-9:._#-]+$/,
  /** The same page: 240 KiB of the raw JSON. */
  valueBytes: 240 * 1024,
  /** The same page: items in one batch. */
  batchItems: 25,
  /** developer.atlassian.com/platform/forge/storage-reference/kvs-api-query: records in one page of a query. */
  pageRecords: 100,
} as const;
