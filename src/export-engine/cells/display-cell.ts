import type { Cell, ValueType } from '../columns';
import type { FileSettings } from '../file-settings';
import { joinValues } from './join-values';

/** A cell as text for people: lists joined, instants as `2026-01-31 10:00:00` of the settings' time zone; null is empty. */
export function displayCell(
  cell: Cell,
  { type }: { readonly type: ValueType },
  { timeZone }: Pick<FileSettings, 'timeZone'>,
): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && type === 'dateTime') return wallClock(cell, timeZone);
  return typeof cell === 'object' ? joinValues(cell) : String(cell);
}

/** Sweden writes dates as ISO 8601 does. */
function wallClock(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
}
