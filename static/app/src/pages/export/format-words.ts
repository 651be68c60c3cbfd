import type { Format } from '../../../../../src/export-engine';

/**
 * Every kind of file in the order of the engine's list, with when to take it. Its own table, and not that list, so that
 * the page loads no encoder: those run in the worker.
 */
export const formatWords: Readonly<Record<Format, { readonly title: string; readonly when: string }>> = {
  csv: { title: 'CSV', when: 'Opens everywhere: spreadsheets, databases, scripts' },
  xlsx: { title: 'Excel', when: 'Opens with real numbers, dates and links' },
  jsonl: { title: 'JSON Lines', when: 'Typed values for programs, one issue a line' },
  parquet: { title: 'Parquet', when: 'Typed columns for DuckDB, Spark and data lakes' },
  tables: { title: 'Tables for BI', when: 'A zip with comments, worklogs, history and links too' },
};

export const formats = Object.keys(formatWords) as readonly Format[];

/** For labels with little room: `CSV`. */
export function formatTitle(format: Format): string {
  return formatWords[format].title;
}
