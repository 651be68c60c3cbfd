export const DAY_MS = 86_400_000;

/** The UTC day of an instant in milliseconds since 1970: `2026-11-23`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day that is `days` after `day`, or before it where `days` is negative. */
export const dayAfter = (day: string, days = 1): string => dayOf(Date.parse(day) + days * DAY_MS);

/** Every day from `first` to `last`, both included, in their order; none where `last` is before `first`. */
export function daysFrom(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayAfter(first, index));
}

/** The months of those days, as the beginnings of their names: `2026-10`, `2026-11`. */
export const monthsFrom = (first: string, last: string): string[] => [
  ...new Set(daysFrom(first, last).map((day) => day.slice(0, 7))),
];
