import { describe, expect, test } from '@jest/globals';
import {
  countsWords,
  leftSentence,
  problemSentence,
  reasonSentence,
} from '../../../../../../../static/app/src/pages/admin/move/move-words';
import { leftReasons } from '../../../../../../../src/inventory/kinds/move-fields';
import { moveProblems } from '../../../../../../../src/inventory/kinds/move-progress';

const counts = {
  startedAt: '2026-11-23T09:00:00.000Z',
  savedExportsMoved: 1,
  savedExportsLeft: 0,
  usageDaysMoved: 1200,
  usageDaysLeft: 0,
};

test('what came along', () => {
  expect(countsWords(counts)).toBe('1 saved export and 1,200 days of usage totals');
});

test.each([
  [0, 0, null],
  [1, 0, '1 saved export was left.'],
  [2, 0, '2 saved exports were left.'],
  [0, 1, '1 day of usage totals was left.'],
  [1, 2, '1 saved export and 2 days of usage totals were left.'],
])('%d saved exports and %d days were left', (savedExportsLeft, usageDaysLeft, sentence) => {
  expect(leftSentence({ ...counts, savedExportsLeft, usageDaysLeft })).toBe(sentence);
});

describe('every reason is a sentence', () => {
  test.each(leftReasons)('%s', (reason) => expect(reasonSentence[reason]).toMatch(/^[A-Z].*\.$/));
  test.each(moveProblems)('%s', (problem) => expect(problemSentence[problem]).toMatch(/^[A-Z].*\.$/));
});
