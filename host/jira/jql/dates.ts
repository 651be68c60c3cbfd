import { JqlError } from './jql-error';
import { instantOf, wallTime, type WallTime } from './time-zone';

export type DateContext = { readonly now: number; readonly timeZone: string; readonly locale: string };

const minuteMs = 60_000;
const unitMs = { w: 7 * 24 * 60 * minuteMs, d: 24 * 60 * minuteMs, h: 60 * minuteMs, m: minuteMs } as const;

/**
 * A date as people write it in JQL: `2026-01-31`, `2026/01/31 10:00`, `-7d`, `4w 2d`. Midnight where no time is given;
 * wall times are in the user's time zone. Relative ones move by whole periods from now.
 * Source: support.atlassian.com, "Advanced search reference - JQL fields" (created, due); the sentence is Jira's.
 */
export function readDate(text: string, field: string, context: DateContext): number {
  const instant = absolute(text.trim(), context) ?? relative(text.trim(), context);
  if (instant !== null) return instant;
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function absolute(text: string, { timeZone }: DateContext): number | null {
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute] = [1, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const wall: WallTime = { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: 0 };
  const check = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const exists = check.getUTCMonth() === wall.month - 1 && check.getUTCDate() === wall.day;
  return exists && wall.hour < 24 && wall.minute < 60 ? instantOf(wall, timeZone) : null;
}

function relative(text: string, { now }: DateContext): number | null {
  const match = /^([+-]?)((?:\d+\s*(?:w(?:eeks?)?|d(?:ays?)?|h(?:ours?)?|m(?:inutes?)?)\s*)+)$/.exec(text);
  if (match === null) return null;
  let distance = 0;
  for (const [, count, unit] of match[2]!.matchAll(/(\d+)\s*([wdhm])[a-z]*/g)) {
    distance += Number(count) * unitMs[unit as keyof typeof unitMs];
  }
  return match[1] === '-' ? now - distance : now + distance;
}

const periods = ['Day', 'Week', 'Month', 'Year'] as const;
type Period = (typeof periods)[number];
const naturalUnit = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' } as const;

/** Regions whose week starts on Sunday, as "startOfWeek" goes by the locale (Atlassian's reference names only the USA). */
const sundayFirst = new Set(['US', 'CA', 'MX', 'BR', 'JP', 'KR', 'IN', 'IL', 'ZA']);

/**
 * `now()`, `startOfDay("-1d")`, `endOfMonth()`; null when the name is no date function.
 * The increment is `(+/-)nn(y|M|w|d|h|m)` and the unit may be left out: Atlassian's JQL functions reference.
 */
export function callDateFunction(name: string, args: readonly string[], context: DateContext): number | null {
  if (name.toLowerCase() === 'now') {
    if (args.length > 0) throw new JqlError(`Function 'now' expected '0' arguments but received '${args.length}'.`);
    return context.now;
  }
  const match = /^(start|end)of(day|week|month|year)$/i.exec(name);
  if (match === null) return null;
  if (args.length > 1)
    throw new JqlError(`Function '${name}' expected between '0' and '1' arguments but received '${args.length}'.`);
  const period = periods.find((one) => one.toLowerCase() === match[2]!.toLowerCase())!;
  const edge = match[1]!.toLowerCase() === 'start' ? 0 : 1;
  const wall = moved(wallTime(context.now, context.timeZone), args[0], name, period);
  const start = startOf(wall, period, edge, context.locale);
  // The end of a period is the last millisecond before the next one starts.
  return instantOf(start, context.timeZone) - edge;
}

function moved(wall: WallTime, increment: string | undefined, name: string, period: Period): WallTime {
  if (increment === undefined) return wall;
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec(increment.trim());
  if (match === null) {
    throw new JqlError(
      `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
    );
  }
  const count = Number(match[1]);
  const unit = match[2] === '' ? naturalUnit[period] : match[2];
  if (unit === 'y' || unit === 'M') return addMonths(wall, unit === 'y' ? count * 12 : count);
  if (unit === 'w' || unit === 'd') return { ...wall, day: wall.day + count * (unit === 'w' ? 7 : 1) };
  return unit === 'h' ? { ...wall, hour: wall.hour + count } : { ...wall, minute: wall.minute + count };
}

/** 31 January and a month is the last day of February. */
function addMonths(wall: WallTime, months: number): WallTime {
  const target = new Date(Date.UTC(wall.year, wall.month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return { ...wall, year: target.getUTCFullYear(), month: target.getUTCMonth() + 1, day: Math.min(wall.day, lastDay) };
}

function startOf(wall: WallTime, period: Period, periodsOn: number, locale: string): WallTime {
  const normal = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
  const [year, month, day] = [normal.getUTCFullYear(), normal.getUTCMonth() + 1, normal.getUTCDate()];
  const midnight = { hour: 0, minute: 0, second: 0 };
  if (period === 'Year') return { year: year + periodsOn, month: 1, day: 1, ...midnight };
  if (period === 'Month') return { year, month: month + periodsOn, day: 1, ...midnight };
  if (period === 'Day') return { year, month, day: day + periodsOn, ...midnight };
  const firstDay = sundayFirst.has(locale.split(/[_-]/)[1] ?? '') ? 0 : 1;
  const sinceStart = (normal.getUTCDay() - firstDay + 7) % 7;
  return { year, month, day: day - sinceStart + periodsOn * 7, ...midnight };
}
