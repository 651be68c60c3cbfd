import { calendarDay } from '../calendar-day';

const DAY = 86_400_000;
/** Excel's day 0, as seen from 1900-03-01 on: before that it counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST = 61;
const AFTER_LAST = 2_958_466;

/** The serial number of a wall-clock time that is given as if it were UTC; null where Excel has none (before 1900-03-01). */
export function serialOf(wallClock: number): number | null {
  // To a tenth of a millisecond: more digits would say nothing, and take longer to write and to compress.
  const serial = Math.round(((wallClock - DAY_ZERO) / DAY) * 1e9) / 1e9;
  return serial >= FIRST && serial < AFTER_LAST ? serial : null;
}

/** The serial number of a date `YYYY-MM-DD`; null where it is none, or before 1900-03-01. */
export function serialOfDate(date: string): number | null {
  const day = calendarDay(date);
  return day === null ? null : serialOf(day * DAY);
}
