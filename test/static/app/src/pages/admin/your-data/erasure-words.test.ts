import { describe, expect, test } from '@jest/globals';
import type { Erasure } from '../../../../../../../src/contract';
import {
  erasureTitle,
  isSiteName,
  removedWords,
  scopeWords,
  stepSentence,
} from '../../../../../../../static/app/src/pages/admin/your-data/erase/erasure-words';
import { kept } from './kept-kinds';

const kinds = [kept('run'), kept('definition')];
const of = (more: Partial<Erasure>): Erasure => ({
  erasureId: 'e',
  of: 'all',
  step: 'done',
  requestedAt: '2026-11-26T12:00:00.000Z',
  removed: [],
  late: 0,
  notAsked: 0,
  ...more,
});

describe('what is erased is called by its title', () => {
  test.each([
    [{ of: 'all' } as const, 'everything that can be erased'],
    [{ of: 'category', category: 'Session' } as const, 'the records of the category Session'],
    [{ of: 'kind', kind: 'run' } as const, 'all records of the kind Run'],
    [{ of: 'record', kind: 'gone', id: '1' } as const, 'one record of the kind gone'],
  ])('%#', (scope, words) => expect(scopeWords(scope, kinds)).toBe(words));

  test.each([
    [of({}), 'Everything'],
    [of({ of: 'category', name: 'Session' }), 'Category Session'],
    [of({ of: 'kind', name: 'run' }), 'Kind Run'],
    [of({ of: 'record', name: 'run' }), 'One record of the kind Run'],
  ])('%#', (erasure, title) => expect(erasureTitle(erasure, kinds)).toBe(title));
});

test.each([
  [of({ step: 'counting' }), 'Counting what there is…', 'Not counted yet'],
  [of({ step: 'done' }), 'Done.', 'There was nothing'],
  [
    of({
      step: 'done',
      late: 1,
      notAsked: 2,
      removed: [
        { kind: 'run', records: 1_200 },
        { kind: 'definition', records: 4 },
      ],
    }),
    'Done. 1 record written meanwhile went too. Support could not be asked about 2 tickets: write to support yourself.',
    '1,204 records: Run 1,200, Definition 4',
  ],
])('a receipt says how far it is and what went: %#', (erasure, step, removed) => {
  expect(stepSentence(erasure)).toBe(step);
  expect(removedWords(erasure, kinds)).toBe(removed);
});

test.each([
  ['acme.atlassian.net', true],
  ['  ACME.atlassian.net ', true],
  ['acme', false],
  ['', false],
])('%j is the name of the site: %s', (typed, is) => expect(isSiteName(typed, 'acme.atlassian.net')).toBe(is));
