import { describe, expect, test } from '@jest/globals';
import { formatTitle } from '../../../../../../../static/app/src/pages/export/format-words';
import { historyDays, historySentence } from '../../../../../../../static/app/src/pages/export/history/history-bars';

const now = Date.parse('2026-03-01T00:30:00Z');
const days = historyDays(
  [
    { day: '2026-03-01', format: 'xlsx', runs: 2, rows: 500 },
    { day: '2026-03-01', format: 'csv', runs: 1, rows: 20 },
    { day: '2026-01-31', format: 'csv', runs: 4, rows: 9 },
    { day: '2026-01-30', format: 'csv', runs: 99, rows: 9 },
  ],
  now,
);

describe('the history of a site', () => {
  test('has thirty days up to today, also those without an export', () => {
    expect(days).toHaveLength(30);
    expect(days[0]).toEqual({ day: '2026-01-31', runs: 4, parts: [{ format: 'csv', runs: 4, rows: 9 }] });
    expect(days[28]).toEqual({ day: '2026-02-28', runs: 0, parts: [] });
    expect(days[29]).toEqual({
      day: '2026-03-01',
      runs: 3,
      parts: [
        { format: 'csv', runs: 1, rows: 20 },
        { format: 'xlsx', runs: 2, rows: 500 },
      ],
    });
  });

  test('is a sentence for those who do not see the chart', () => {
    expect(historySentence(days, formatTitle)).toBe('7 exports in the last 30 days: 5 CSV, 2 Excel.');
    expect(
      historySentence(
        days.slice(28).map((day) => ({ ...day, parts: day.parts.slice(0, 1) })),
        formatTitle,
      ),
    ).toBe('1 export in the last 30 days: 1 CSV.');
  });
});
