import { expect, test } from '@jest/globals';
import { momentOf } from '../../../../static/app/src/moment';

test('a moment is on the reader’s own clock', () => {
  expect(momentOf('2026-11-23T23:30:00.000Z', 'Europe/Berlin')).toBe('Nov 24, 2026, 00:30');
  expect(momentOf('2026-11-23T23:30:00.000Z', 'America/New_York')).toBe('Nov 23, 2026, 18:30');
});
