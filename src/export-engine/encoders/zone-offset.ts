const DAY = 86_400_000;
const QUARTER = 900_000;

/**
 * How far a zone's clocks are ahead of UTC at an instant, both in milliseconds. Offsets are asked for once a day, and once
 * a quarter of an hour on days that change them, because Intl takes microseconds and a file has millions of instants.
 */
export function zoneOffset(timeZone: string): (instant: number) => number {
  if (timeZone === 'UTC') return () => 0;
  const ask = askIntl(timeZone);
  const days = new Map<number, number | 'changes'>();
  const quarters = new Map<number, number>();
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let ofDay = days.get(day);
    if (ofDay === undefined) {
      const first = ask(day * DAY);
      ofDay = first === ask((day + 1) * DAY - 1) ? first : 'changes';
      days.set(day, ofDay);
    }
    if (ofDay !== 'changes') return ofDay;
    const quarter = Math.floor(instant / QUARTER);
    let offset = quarters.get(quarter);
    if (offset === undefined) quarters.set(quarter, (offset = ask(quarter * QUARTER)));
    return offset;
  };
}

function askIntl(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day);
    wall.setUTCHours(hour, minute, second);
    // Zones of before 1900 differ by odd seconds, which neither ISO 8601 nor a reader knows: whole minutes it is.
    return Math.round((wall.getTime() - Math.floor(instant / 1000) * 1000) / 60_000) * 60_000;
  };
}
