import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callDateFunction, readDate } from '../../../../host/jira/jql/dates';
import { calendarDay, instantOf, wallTime } from '../../../../host/jira/jql/time-zone';

/** Wednesday 31 March 2027, 01:15 in Berlin (summer time since Sunday), 16:15 on Tuesday in Los Angeles. */
const now = Date.parse('2027-03-30T23:15:30.500Z');
const berlin = { now, timeZone: 'Europe/Berlin', locale: 'de_DE' };
const losAngeles = { now, timeZone: 'America/Los_Angeles', locale: 'en_US' };

const at = (instant: number): string => new Date(instant).toISOString();

describe('a date as it is written', () => {
  test.each([
    ['2027-03-30', berlin, '2027-03-29T22:00:00.000Z'],
    ['2027/3/5', berlin, '2027-03-04T23:00:00.000Z'],
    ['2027-03-30 10:05', losAngeles, '2027-03-30T17:05:00.000Z'],
    ['2027/03/30 10:05', berlin, '2027-03-30T08:05:00.000Z'],
    // Clocks jump from 02:00 to 03:00: half past two moves on.
    ['2027-03-28 02:30', berlin, '2027-03-28T01:30:00.000Z'],
    // They go back from 03:00 to 02:00: of two half past twos the first.
    ['2027-10-31 02:30', berlin, '2027-10-31T00:30:00.000Z'],
    ['-7d', berlin, '2027-03-23T23:15:30.500Z'],
    ['1w 2d', berlin, '2027-04-08T23:15:30.500Z'],
    ['+4h', berlin, '2027-03-31T03:15:30.500Z'],
    ['-90m', berlin, '2027-03-30T21:45:30.500Z'],
    ['-100minutes', berlin, '2027-03-30T21:35:30.500Z'],
  ])('%s', (text, context, instant) => {
    expect(at(readDate(text, 'created', context))).toBe(instant);
  });

  test.each([
    '2027-13-01',
    '2027-02-29',
    '31.03.2027',
    '2027-03/30',
    '-1M',
    'tomorrow',
    '5',
    '-',
    '2027-03-30 24:00',
    '-100milestone',
  ])('%s is none', (text) => {
    expect(() => readDate(text, 'created', berlin)).toThrow(`Date value '${text}' for field 'created' is invalid.`);
  });
});

describe('a date function', () => {
  test.each([
    ['now', [], berlin, '2027-03-30T23:15:30.500Z'],
    ['startOfDay', [], berlin, '2027-03-30T22:00:00.000Z'],
    ['startofday', [], losAngeles, '2027-03-30T07:00:00.000Z'],
    ['startOfDay', ['-1d'], berlin, '2027-03-29T22:00:00.000Z'],
    ['startOfDay', ['+1'], berlin, '2027-03-31T22:00:00.000Z'],
    ['endOfDay', [], berlin, '2027-03-31T21:59:59.999Z'],
    ['startOfWeek', [], berlin, '2027-03-28T22:00:00.000Z'],
    ['startOfWeek', [], losAngeles, '2027-03-28T07:00:00.000Z'],
    ['endOfWeek', ['-1w'], berlin, '2027-03-28T21:59:59.999Z'],
    ['startOfMonth', [], berlin, '2027-02-28T23:00:00.000Z'],
    ['startOfMonth', [], losAngeles, '2027-03-01T08:00:00.000Z'],
    // A month before 31 March is in February, not 3 March.
    ['startOfMonth', ['-1M'], berlin, '2027-01-31T23:00:00.000Z'],
    ['endOfMonth', ['1'], berlin, '2027-04-30T21:59:59.999Z'],
    ['startOfYear', ['-1y'], berlin, '2025-12-31T23:00:00.000Z'],
    ['endOfYear', [], berlin, '2027-12-31T22:59:59.999Z'],
    ['startOfDay', ['-30h'], berlin, '2027-03-28T22:00:00.000Z'],
  ])('%s(%s)', (name, args, context, instant) => {
    expect(at(callDateFunction(name, args, context)!)).toBe(instant);
  });

  test('a name that is no date function', () => {
    expect(callDateFunction('currentUser', [], berlin)).toBeNull();
  });
});

test('every instant comes back from its wall time, but for the hour that occurs twice', () => {
  const zone = fc.constantFrom(
    'Etc/UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const second = fc.integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2037, 0) / 1000 });
  fc.assert(
    fc.property(zone, second, (timeZone, seconds) => {
      const instant = seconds * 1000;
      const back = instantOf(wallTime(instant, timeZone), timeZone);
      expect(wallTime(back, timeZone)).toEqual(wallTime(instant, timeZone));
      expect(instant - back).toBeGreaterThanOrEqual(0);
      expect(instant - back).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test('a calendar day has four digits of year', () => {
  expect(calendarDay(Date.UTC(2026, 0, 5, 23, 30), 'Europe/Berlin')).toBe('2026-01-06');
});
