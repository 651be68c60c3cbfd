/** Wall-clock time in an IANA time zone, and back; Intl has the rules. */

export type WallTime = {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

export function wallTime(instant: number, timeZone: string): WallTime {
  const parts = new Map<string, number>(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }): [string, number] => [type, Number(value)]),
  );
  const part = (type: string): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/**
 * The instant of a wall time; out-of-range parts carry over (month 13, day 0). A time that a clock change skips moves
 * forward; of a time that occurs twice, the first is meant.
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const candidates = [-1, 1].map((side) => asUtc - offsetAt(asUtc + side * 86_400_000, timeZone));
  const exact = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - whole;
}

/** `2026-01-31` */
export function calendarDay(instant: number, timeZone: string): string {
  const { year, month, day } = wallTime(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
