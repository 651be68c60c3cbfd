/** Days from 1970-01-01 to a date `YYYY-MM-DD`; null where it is none. */
export function calendarDay(date: string): number | null {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  // JavaScript takes 2026-02-31 for a day in March.
  return new Date(instant).getUTCDate() === Number(date.slice(-2)) ? instant / 86_400_000 : null;
}
