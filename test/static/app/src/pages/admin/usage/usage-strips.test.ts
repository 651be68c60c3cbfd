import { describe, expect, test } from '@jest/globals';
import type { UsageRow } from '../../../../../../../src/contract';
import { usageFeatures } from '../../../../../../../src/inventory/kinds/usage-features';
import { features } from '../../../../../../../static/app/src/pages/admin/usage/feature-words';
import { sendingSentence } from '../../../../../../../static/app/src/pages/admin/usage/sending-sentence';
import {
  lastDays,
  usageStrips,
  usageSummary,
} from '../../../../../../../static/app/src/pages/admin/usage/usage-strips';

const row = (feature: UsageRow['feature'], count: number): UsageRow => ({
  feature,
  outcome: 'done',
  size: 'none',
  count,
});

describe('the use of functions by day', () => {
  const days = lastDays(Date.parse('2026-03-02T00:30:00Z'));
  const strips = usageStrips(
    [
      { day: '2026-01-31', rows: [row('preview', 100)], closed: true },
      { day: '2026-02-01', rows: [row('preview', 2), { ...row('preview', 1), outcome: 'failed' }], closed: true },
      { day: '2026-03-02', rows: [row('preview', 4), row('export-csv', 1)], closed: false },
    ],
    days,
  );

  test('is of the thirty days up to today, in UTC', () => {
    expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-02-01', '2026-03-02']);
  });

  test('has a row for each function that was used, however it ended', () => {
    expect(strips.map(({ name, counts }) => [name, counts[0], counts[29]])).toEqual([
      ['Export to CSV', 0, 1],
      ['Preview', 3, 4],
    ]);
    expect(usageSummary(strips)).toBe('Uses in the last 30 days: Export to CSV 1 time, Preview 7 times.');
  });

  test('has words for every feature that the inventory declares', () => {
    expect([...features].sort()).toEqual([...usageFeatures].sort());
  });
});

test.each([
  [
    { countUsage: true, sendNumbers: true },
    true,
    'Once a day the numbers of the day before go to the vendor’s collector.',
  ],
  [
    { countUsage: true, sendNumbers: false },
    true,
    'Nothing is sent: an admin of this site turned it off under Settings.',
  ],
  [{ countUsage: false, sendNumbers: true }, true, 'Nothing is sent, because nothing is counted.'],
  [
    { countUsage: true, sendNumbers: true },
    false,
    'Nothing is sent: the vendor has not set up a collector, or this site does not let the app reach it.',
  ],
])('with the switches %j and a collector: %s, the page says: %s', (switches, configured, sentence) => {
  expect(sendingSentence(switches, { configured })).toBe(sentence);
});
