import type { SchemaElement } from 'hyparquet-writer';
import { joinValues } from '../../cells/join-values';
import type { Cell, ValueType } from '../../columns';
import type { TableColumn } from '../../tables/table';
import { calendarDay } from '../calendar-day';

/** A cell as its column holds it; `unfit` where it does not fit. */
export type ParquetValue = string | number | boolean | bigint | readonly string[] | null;

export const unfit = Symbol('unfit');

/** The last instant that JavaScript's dates, and so most readers, know; the first is as far from 1970. */
const LAST_INSTANT = 8_640_000_000_000_000;

/** The schema of a column: any cell may be null. Lists have three levels, as Parquet's LogicalTypes.md asks for. */
export function schemaOf({ header: name, type }: TableColumn): SchemaElement[] {
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  if (type === 'list') {
    return [
      { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', ...text },
    ];
  }
  const elements = {
    text,
    url: text,
    number: { type: 'DOUBLE' },
    boolean: { type: 'BOOLEAN' },
    date: { type: 'INT32', converted_type: 'DATE' },
    dateTime: {
      type: 'INT64',
      converted_type: 'TIMESTAMP_MILLIS',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    },
  } as const satisfies Record<Exclude<ValueType, 'list'>, Partial<SchemaElement>>;
  return [{ name, repetition_type: 'OPTIONAL', ...elements[type] }];
}

/**
 * Whether row groups say between which values a column's lie, so that readers skip those they need not read. Not for text:
 * its bounds would keep two whole texts a group in memory until the end, and texts in a query's order skip nothing.
 */
export function hasBounds(type: ValueType): boolean {
  return type === 'number' || type === 'boolean' || type === 'date' || type === 'dateTime';
}

/** How much text a value holds, in UTF-16 units. */
export function textUnitsOf(value: ParquetValue): number {
  if (typeof value === 'string') return value.length;
  return value !== null && typeof value === 'object' ? value.reduce((units, text) => units + text.length, 0) : 0;
}

/** A lone surrogate, which UTF-8 cannot hold, is written as U+FFFD. */
export function valueOf(type: ValueType, cell: Cell): ParquetValue | typeof unfit {
  if (cell === null) return null;
  switch (type) {
    case 'text':
    case 'url':
      return typeof cell === 'object' ? joinValues(cell) : String(cell);
    case 'list':
      return typeof cell === 'object' ? cell : [String(cell)];
    case 'number':
      return typeof cell === 'number' ? cell : unfit;
    case 'boolean':
      return typeof cell === 'boolean' ? cell : unfit;
    case 'date':
      return typeof cell === 'string' ? (calendarDay(cell) ?? unfit) : unfit;
    case 'dateTime':
      return typeof cell === 'number' && isInstant(cell) ? BigInt(cell) : unfit;
  }
}

function isInstant(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= LAST_INSTANT;
}
