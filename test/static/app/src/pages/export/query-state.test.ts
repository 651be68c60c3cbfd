import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { queryReducer, startQuery } from '../../../../../../static/app/src/pages/export/query-state';
import type { QueryAction, QueryState } from '../../../../../../static/app/src/pages/export/query-state';

const after = (...actions: readonly QueryAction[]): QueryState => actions.reduce(queryReducer, startQuery);
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
    const chosen = after({ type: 'chose', quickStart: { project: null, filters: ['open'] } });
    expect(chosen).toMatchObject({ jql: 'statusCategory != Done ORDER BY created DESC', due: 'now' });
    expect(queryReducer(chosen, { type: 'typed', jql: 'key = OBK-1' })).toEqual({
      jql: 'key = OBK-1',
      quickStart: { project: null, filters: [] },
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
