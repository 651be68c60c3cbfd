import { joinValues } from '../../cells/join-values';
import type { Cell, ValueType } from '../../columns';
import type { CsvSettings } from '../../file-settings';
import { isInstant, wallClock } from '../wall-clock';
import { csvText } from './csv-text';

/**
 * How the cells of each type are written. Numbers and dates are what they are, so no guard touches a negative number; a
 * value of another type than its column's is text. `offsetAt` gives the zone's offset at an instant, in milliseconds.
 */
export function csvCells(settings: CsvSettings, offsetAt: (instant: number) => number) {
  const text = csvText(settings);
  const day = dayWriter(settings.dates);
  const number = (value: number) => {
    const digits = String(value);
    if (settings.decimal === '.' || !digits.includes('.')) return digits;
    const local = digits.replace('.', ',');
    return settings.delimiter === ',' ? `"${local}"` : local;
  };
  const clock = wallClock();
  const instant = (value: number) => {
    if (!isInstant(value)) return number(value);
    const offset = offsetAt(value);
    const wall = value + offset;
    if (settings.dates !== 'iso') return `${day(clock.date(wall))} ${clock.time(wall).slice(1, -4)}`;
    return clock.date(wall) + clock.time(wall) + (offset === 0 ? 'Z' : offsetText(offset));
  };
  const plain = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return text(cell);
    if (typeof cell === 'number') return number(cell);
    return typeof cell === 'boolean' ? String(cell) : text(joinValues(cell));
  };
  return (type: ValueType): ((cell: Cell) => string) => {
    if (type === 'dateTime') return (cell) => (typeof cell === 'number' ? instant(cell) : plain(cell));
    if (type !== 'date') return plain;
    return (cell) => (typeof cell === 'string' && isDate.test(cell) ? day(cell) : plain(cell));
  };
}

const isDate = /^\d{4}-\d\d-\d\d$/;

function dayWriter(style: CsvSettings['dates']): (date: string) => string {
  if (style === 'iso') return (date) => date;
  return (date) => {
    const year = date.slice(0, -6);
    const month = date.slice(-5, -3);
    const day = date.slice(-2);
    if (style === 'dd.mm.yyyy') return `${day}.${month}.${year}`;
    return style === 'dd/mm/yyyy' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
  };
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
