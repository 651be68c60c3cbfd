import { expect, test } from '@jest/globals';
import type { Move, MoveReceipt } from '../../../../../../src/contract';
import { hasMore, moveSentence } from '../../../../../../static/app/src/pages/get-started/move-sentence';

const counts = {
  startedAt: '2026-11-23T09:00:00.000Z',
  savedExportsMoved: 3,
  savedExportsLeft: 0,
  usageDaysMoved: 1,
  usageDaysLeft: 0,
};
const receipt: MoveReceipt = {
  ...counts,
  outcome: 'moved',
  finishedAt: '2026-11-23T09:05:00.000Z',
  pages: 2,
  accountFieldsMoved: [],
  accountFieldsLeft: [],
  leftIds: [],
  leftReasons: [],
};

test.each<[Move, string, 'more on the admin page' | 'all is said']>([
  [{ state: 'none' }, 'Nothing: Openbook asks no other app for data.', 'all is said'],
  [{ state: 'switched-off' }, 'Nothing is asked for: the move is switched off.', 'more on the admin page'],
  [{ state: 'not-begun' }, 'Nothing yet: the move begins soon, by itself.', 'more on the admin page'],
  [
    { state: 'under-way', counts },
    '3 saved exports and 1 day of usage totals have come along so far. You can use Openbook meanwhile.',
    'more on the admin page',
  ],
  [
    { state: 'held-up', problem: 'backend-unreachable', nextTryAt: '2026-11-23T10:00:00.000Z', counts },
    'The move is held up. The server of the app on Connect does not answer. Nothing is lost: Openbook tries again by ' +
      'itself, next on Nov 23, 2026, 10:00.',
    'more on the admin page',
  ],
  [
    { state: 'done', receipt },
    '3 saved exports and 1 day of usage totals came along on Nov 23, 2026, 09:05. Nothing was left.',
    'more on the admin page',
  ],
  [
    { state: 'done', receipt: { ...receipt, savedExportsLeft: 2 } },
    '3 saved exports and 1 day of usage totals came along on Nov 23, 2026, 09:05. 2 saved exports were left.',
    'more on the admin page',
  ],
  [
    { state: 'done', receipt: { ...receipt, outcome: 'nothing-to-move' } },
    'Nothing: this site had saved nothing there.',
    'all is said',
  ],
])('%j', (move, sentence, rest) => {
  expect(moveSentence(move, 'UTC')).toBe(sentence);
  expect(hasMore(move)).toBe(rest === 'more on the admin page');
});
