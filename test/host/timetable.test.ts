import { expect, test } from '@jest/globals';
import { createTimetable } from '../../host/timetable';

const minute = 60_000;
const trigger = (interval: 'fiveMinute' | 'hour' | 'day' | 'week') =>
  ({ key: interval, function: 'job', interval, appIsLicensed: false }) as const;

test('each trigger runs 5 minutes after its installation is seen first, then at its interval', () => {
  const timetable = createTimetable([trigger('fiveMinute'), trigger('hour'), trigger('day'), trigger('week')]);
  const at = (minutes: number, installation = 'one') =>
    timetable.takeDue(installation, minutes * minute).map(({ key }) => key);
  expect(at(0)).toEqual([]);
  expect(at(4)).toEqual([]);
  expect(at(5)).toEqual(['fiveMinute', 'hour', 'day', 'week']);
  expect(at(5)).toEqual([]);
  expect(at(10)).toEqual(['fiveMinute']);
  expect(at(65)).toEqual(['fiveMinute', 'hour']);
  expect(at(65, 'two')).toEqual([]);
  expect(at(70, 'two')).toEqual(['fiveMinute', 'hour', 'day', 'week']);
  // The host slept for three days: what it missed is not made up for.
  expect(at(5 + 3 * 1440)).toEqual(['fiveMinute', 'hour', 'day']);
  expect(at(6 + 3 * 1440)).toEqual([]);
});
