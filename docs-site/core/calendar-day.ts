/** Whether a text is a day of the calendar, written as 2026-11-23 (ISO 8601): 2026-02-30 is shaped like one and is none. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A date too many of a short month runs on into the next one instead of failing.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
