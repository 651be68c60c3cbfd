import { describe, expect, test } from '@jest/globals';
import type { SentKind } from '../../../../../../../src/contract';
import {
  ageSentence,
  keepsSentence,
  listOf,
  pictureSentence,
  reachSentence,
} from '../../../../../../../static/app/src/pages/admin/your-data/answer';
import { categoriesOf, totalOf } from '../../../../../../../static/app/src/pages/admin/your-data/totals';
import { held, kept, personal } from './kept-kinds';

const sent = (title: string, state: SentKind['state']): SentKind => ({
  ...kept(title),
  title,
  recipient: 'the vendor',
  state,
});

describe('what is kept, in a sentence', () => {
  test.each([
    [[], 'Openbook keeps no records about this site.'],
    [[kept('run', { held: held(0) })], 'Openbook keeps no records about this site.'],
    [
      [kept('run', { held: held(1) })],
      'Openbook keeps 1 record about this site, 100 bytes in all. None of them holds the content of your issues.',
    ],
    [
      [kept('run', { held: held(1_200) }), kept('day', { held: held(4) })],
      'Openbook keeps 1,204 records about this site, 120 kB in all. None of them holds the content of your issues.',
    ],
    [
      [kept('run', { held: held(12) }), kept('flush')],
      'Openbook keeps at least 12 records about this site, 1 kB in all. None of them holds the content of your issues.',
    ],
    [[kept('line', { place: 'platform logs' })], 'Openbook keeps no records about this site.'],
  ])('%#', (kinds, sentence) => expect(keepsSentence(totalOf(kinds))).toBe(sentence));

  test.each([
    [[kept('run', { held: held(3) })], [], 'None can name a person. Nothing of it is sent outside Atlassian.'],
    [
      [kept('run', { held: held(3) }), kept('definition', { ...personal, held: held(1) })],
      [sent('Daily numbers', 'off'), sent('Support ticket', 'not configured')],
      '1 can name a person: it is striped below. Nothing of it is sent outside Atlassian.',
    ],
    [
      [kept('definition', { ...personal, held: held(1_000) })],
      [sent('Daily numbers', 'on'), sent('Error groups', 'off'), sent('Support ticket', 'on')],
      '1,000 can name a person: they are striped below. This may be sent outside Atlassian: daily numbers and support ticket. You can switch it off under Settings.',
    ],
    [[], [], 'Nothing of it is sent outside Atlassian.'],
  ])('whom it points at, and where it goes: %#', (kinds, transfers, sentence) =>
    expect(reachSentence(totalOf(kinds), transfers)).toBe(sentence),
  );

  test.each([
    [[kept('run', { held: held(1) })], 59_999, 'Counted just now.'],
    [[kept('run', { held: held(1) })], 60_000, 'Counted at 2026-11-26T12:00:00.000Z.'],
    [
      [kept('run', { held: held(1) }), kept('day', { held: held(1, { countedAt: '2026-11-25T03:00:00.000Z' }) })],
      0,
      'Counted at 2026-11-25T03:00:00.000Z.',
    ],
    [
      [kept('run', { held: held(1) }), kept('flush')],
      0,
      'Counted just now. Not counted yet: flush. Count now to add them.',
    ],
    [[kept('flush'), kept('day')], 0, 'Not counted yet: flush and day. Count now to add them.'],
  ])('how old the numbers are: %#', (kinds, later, sentence) => {
    const now = Date.parse('2026-11-26T12:00:00.000Z') + later;
    expect(ageSentence(totalOf(kinds), now, (at) => `at ${at}`)).toBe(sentence);
  });
});

test('categories come in the order of the inventory, each with the first and the last of its kinds', () => {
  const times = { oldest: '2026-01-01T00:00:00.000Z', newest: '2026-02-01T00:00:00.000Z' };
  const categories = categoriesOf([
    kept('tenant', { category: 'Account', held: held(1), clause: 'https://trust.example/#account' }),
    kept('run', { held: held(3, { ...times, nextExpiry: '2026-12-01T00:00:00.000Z' }) }),
    kept('definition', { category: 'Customer content', ...personal, held: held(2) }),
    kept('day', { held: held(4, { oldest: '2025-01-01T00:00:00.000Z', nextExpiry: '2027-01-01T00:00:00.000Z' }) }),
    kept('line', { place: 'platform logs' }),
    kept('flush'),
  ]);
  expect(
    categories.map(({ kinds, uncounted, ...rest }) => ({ ...rest, kinds: kinds.length, uncounted: uncounted.length })),
  ).toEqual([
    {
      category: 'Account',
      clause: 'https://trust.example/#account',
      records: 1,
      personal: 0,
      bytes: 100,
      countedAt: '2026-11-26T12:00:00.000Z',
      kinds: 1,
      uncounted: 0,
    },
    {
      category: 'Session',
      records: 7,
      personal: 0,
      bytes: 700,
      oldest: '2025-01-01T00:00:00.000Z',
      newest: '2026-02-01T00:00:00.000Z',
      nextExpiry: '2026-12-01T00:00:00.000Z',
      countedAt: '2026-11-26T12:00:00.000Z',
      kinds: 4,
      uncounted: 1,
    },
    {
      category: 'Customer content',
      records: 2,
      personal: 2,
      bytes: 200,
      countedAt: '2026-11-26T12:00:00.000Z',
      kinds: 1,
      uncounted: 0,
    },
  ]);
  expect(pictureSentence(categories)).toBe('Records by category: Account 1, Session 7, Customer content 2.');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads as %s', (words, list) => expect(listOf(words)).toBe(list));
