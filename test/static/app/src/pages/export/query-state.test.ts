import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { queryReducer, startQuery } from '../../../../../../static/app/src/pages/export/query-state';
import type { QueryAction, QueryState } from '../../../../../../static/app/src/pages/export/query-state';
import { noQuickStart, type QuickFilterId } from '../../../../../../static/app/src/pages/export/quick-starts';

const after = (...actions: readonly QueryAction[]): QueryState => actions.reduce(queryReducer, startQuery);
const typed = (jql: string): QueryAction => ({ type: 'typed', jql });
const chose = (...filters: readonly QuickFilterId[]): QueryAction => ({
  type: 'chose',
  quickStart: { ...noQuickStart, filters },
});
const restored: QueryAction = { type: 'restored' };
const down = { code: 'JIRA_UNAVAILABLE', message: 'Jira is down. Wait a minute.', reference: null } as const;

describe('the query of the page', () => {
  test('starts with a query that Export can run at once', () => {
    expect(startQuery).toMatchObject({ jql: 'created >= -30d ORDER BY created DESC', due: 'now', round: 0 });
  });

  test('is accepted, then counted', () => {
    expect(after({ type: 'accepted', round: 0 }).check).toEqual({ status: 'accepted', count: null });
    expect(after({ type: 'accepted', round: 0 }, { type: 'counted', round: 0, count: 2000 }).check).toEqual({
      status: 'accepted',
      count: 2000,
    });
  });

  test('typing waits for a pause and forgets what was chosen above the box', () => {
    const chosen = after({ type: 'chose', quickStart: { ...noQuickStart, filters: ['open'] } });
    expect(chosen).toMatchObject({ jql: 'statusCategory != Done ORDER BY created DESC', due: 'now' });
    expect(queryReducer(chosen, { type: 'typed', jql: 'key = OBK-1' })).toEqual({
      jql: 'key = OBK-1',
      quickStart: noQuickStart,
      made: 'statusCategory != Done ORDER BY created DESC',
      replaced: null,
      check: { status: 'waiting' },
      due: 'soon',
      round: 2,
    });
  });

  test('Enter asks at once', () => {
    expect(after({ type: 'typed', jql: 'key = OBK-1' }, { type: 'askedAgain' })).toMatchObject({
      jql: 'key = OBK-1',
      due: 'now',
      round: 2,
    });
  });

  test('a saved query that is opened is asked at once, and a quick start then keeps it to go back to', () => {
    const opened = after(chose('open'), { type: 'opened', jql: 'key = OBK-1' });
    expect(opened).toMatchObject({ jql: 'key = OBK-1', due: 'now', quickStart: noQuickStart });
    expect(queryReducer(opened, chose('assigned')).replaced).toBe('key = OBK-1');
  });

  test('an empty box says what to do and asks nobody', () => {
    expect(after({ type: 'typed', jql: '  ' }).check).toEqual({
      status: 'refused',
      errors: ['Write a JQL query, or choose a project or a filter above.'],
    });
  });

  test('Jira’s own words are kept', () => {
    expect(after({ type: 'refused', round: 0, errors: ["Field 'foo' does not exist."] }).check).toEqual({
      status: 'refused',
      errors: ["Field 'foo' does not exist."],
    });
  });

  test('a query that only the count refuses is refused too; a failure of Jira is not the query’s fault', () => {
    const unbounded = { code: 'JQL_INVALID', message: 'Add a restriction.', reference: null } as const;
    expect(after({ type: 'failed', round: 0, problem: unbounded }).check).toEqual({
      status: 'refused',
      errors: ['Add a restriction.'],
    });
    expect(after({ type: 'failed', round: 0, problem: down }).check).toEqual({ status: 'unknown', problem: down });
  });

  test('a late answer to an older query changes nothing, whatever it is and whenever it comes', () => {
    const answer = (round: fc.Arbitrary<number>): fc.Arbitrary<QueryAction> =>
      fc.oneof(
        fc.record({ type: fc.constant('accepted' as const), round }),
        fc.record({ type: fc.constant('counted' as const), round, count: fc.nat() }),
        fc.record({ type: fc.constant('refused' as const), round, errors: fc.constant(['no']) }),
        fc.record({ type: fc.constant('failed' as const), round, problem: fc.constant(down) }),
      );
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (queries) => {
        const typed = queries.map((jql) => ({ type: 'typed', jql }) as const).reduce(queryReducer, startQuery);
        fc.assert(
          fc.property(fc.array(answer(fc.nat({ max: queries.length - 1 }))), (late) => {
            expect(late.reduce(queryReducer, typed)).toBe(typed);
          }),
          { numRuns: 20 },
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a query written by hand that a quick start replaces', () => {
  const start = 'created >= -30d ORDER BY created DESC';
  const open = 'statusCategory != Done ORDER BY created DESC';
  const own = 'key = OBK-1';

  test.each<[string, readonly QueryAction[], string, string | null]>([
    ['is kept aside', [typed(own), chose('open')], open, own],
    ['is kept as it was typed', [typed(` ${own}\n`), chose('open')], open, ` ${own}\n`],
    ['is kept while more is chosen', [typed(own), chose('open', 'assigned'), chose('open')], open, own],
    ['is kept while what was chosen is taken back', [typed(own), chose('open'), chose()], start, own],
    ['is kept while Jira is asked again', [typed(own), chose('open'), { type: 'askedAgain' }], open, own],
    ['may be an edited quick start', [chose('open'), typed(`${open}, key`), chose('open')], open, `${open}, key`],
    ['gives way to a newer one', [typed('a = 1'), chose('open'), typed(own), chose('open')], open, own],
    ['is forgotten when somebody types', [typed(own), chose('open'), typed('key = OBK-2')], 'key = OBK-2', null],
    ['comes back', [typed(own), chose('open'), restored], own, null],
    ['is kept aside again after it came back', [typed(own), chose('open'), restored, chose('open')], open, own],
    ['was not there at the start', [chose('open')], open, null],
    ['was not there where only quick starts followed', [chose('assigned'), chose('open')], open, null],
    ['was not there in an empty box', [typed('  '), chose('open')], open, null],
    [
      'is not lost where it was typed back to a quick start',
      [typed(own), typed(`${start} `), chose('open')],
      open,
      null,
    ],
    ['is not lost where the quick start makes the same', [typed(open), chose('open')], open, null],
    ['cannot come back where there is none', [restored], start, null],
  ])('%s', (_, actions, jql, replaced) => {
    expect(after(...actions)).toMatchObject({ jql, replaced });
  });

  test('comes back without the choice above the box, and is checked at once', () => {
    expect(after(typed(own), chose('open'), { type: 'accepted', round: 2 }, restored)).toMatchObject({
      quickStart: noQuickStart,
      check: { status: 'waiting' },
      due: 'now',
      round: 3,
    });
  });
});
