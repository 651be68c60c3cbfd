const DAY = 86_400_000;
const MOST = 8.64e15;

/** The two halves of an ISO 8601 instant, as its own toISOString would give them: `2026-01-31` and `T10:00:00.000`. */
export type WallClock = { date(instant: number): string; time(instant: number): string };

/** From tables and a memory of days, three times as fast as Date: a file has millions of instants, on some thousand days. */
export function wallClock(): WallClock {
  const days = new Map<number, string>();
  const minutes = Array.from({ length: 1440 }, (_, at) => `T${digits(Math.floor(at / 60), 2)}:${digits(at % 60, 2)}`);
  const seconds = Array.from({ length: 60 }, (_, at) => `:${digits(at, 2)}`);
  const thousandths = Array.from({ length: 1000 }, (_, at) => `.${digits(at, 3)}`);
  return {
    date(instant) {
      const day = Math.floor(instant / DAY);
      let text = days.get(day);
      if (text === undefined) days.set(day, (text = new Date(day * DAY).toISOString().slice(0, -14)));
      return text;
    },
    time(instant) {
      const ofDay = instant - Math.floor(instant / DAY) * DAY;
      const minute = Math.floor(ofDay / 60_000);
      const ofMinute = Math.floor(ofDay - minute * 60_000);
      const second = Math.floor(ofMinute / 1000);
      return `${minutes[minute]}${seconds[second]}${thousandths[ofMinute - second * 1000]}`;
    },
  };
}

/** Whether an instant is one that JavaScript can name. */
export function isInstant(value: number): boolean {
  return Math.abs(value) <= MOST - DAY;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
