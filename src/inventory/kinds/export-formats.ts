/** The kinds of file that an export can write; the encoders of the export engine, in their order. */
export const exportFormats = ['csv', 'xlsx', 'jsonl', 'parquet', 'tables'] as const;
