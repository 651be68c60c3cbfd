import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { queryReducer, startQuery } from '../../../../../../static/app/src/pages/export/query-state';
import type { QueryAction, QueryState } from '../../../../../../static/app/src/pages/export/query-state';
import {
  createdFilter,
  createdPeriods,
  projectClauses,
  projectFilter,
  quickFilters,
} from '../../../../../../static/app/src/pages/export/query-filters';

const after = (...actions: readonly QueryAction[]): QueryState => actions.reduce(queryReducer, startQuery);
const typed = (jql: string): QueryAction => ({ type: 'typed', jql });
const [assigned, , open] = quickFilters;
const chose = (filter: (typeof quickFilters)[number]): QueryAction => ({
  type: 'chose',
  filter,
  clauses: [filter.text],
});
const off = (filter: (typeof quickFilters)[number]): QueryAction => ({ type: 'chose', filter, clauses: [] });
const project = (key?: string): QueryAction => ({
  type: 'chose',
  filter: projectFilter,
  clauses: projectClauses(key),
});
const created: QueryAction = { type: 'chose', filter: createdFilter, clauses: createdPeriods[1].clauses };
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

  test('a choice is asked at once, typing waits for a pause', () => {
    const chosen = after(chose(open));
    expect(chosen).toMatchObject({ jql: 'statusCategory != Done ORDER BY created DESC', due: 'now' });
    expect(queryReducer(chosen, typed('key = OBK-1'))).toEqual({
      jql: 'key = OBK-1',
      isStart: false,
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

  test('a saved query that is opened is asked at once', () => {
    expect(after(chose(open), { type: 'opened', jql: 'key = OBK-1' })).toMatchObject({
      jql: 'key = OBK-1',
      due: 'now',
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

describe('what is chosen above the box', () => {
  const start = 'created >= -30d ORDER BY created DESC';
  const own = 'priority = High ORDER BY key';

  test.each<[string, readonly QueryAction[], string]>([
    ['a first choice lets go of the start', [project('OBK')], 'project = "OBK" ORDER BY created DESC'],
    [
      'more is added',
      [chose(open), project('OBK')],
      'statusCategory != Done AND project = "OBK" ORDER BY created DESC',
    ],
    ['all taken back is the start again', [chose(open), off(open)], start],
    ['the start gives way again', [chose(open), off(open), project('A')], 'project = "A" ORDER BY created DESC'],
    ['a chosen period stays', [created, project('A')], 'created >= -30d AND project = "A" ORDER BY created DESC'],
    ['a typed query stays', [typed(own), chose(open)], 'priority = High AND statusCategory != Done ORDER BY key'],
    ['and comes back as it was', [typed(own), chose(open), off(open)], own],
    ['an order that was typed stays', [typed('project = A ORDER BY key'), project()], 'created >= -30d ORDER BY key'],
    ['also for the next choice', [typed('ORDER BY key'), chose(open)], 'statusCategory != Done ORDER BY key'],
    ['no order is added to a typed query', [typed('a = 1'), chose(open)], 'a = 1 AND statusCategory != Done'],
    ['an empty box begins anew', [typed('  '), chose(open)], 'statusCategory != Done ORDER BY created DESC'],
    [
      'the start that somebody typed is theirs',
      [typed(start), project('A')],
      `created >= -30d AND project = "A" ORDER BY created DESC`,
    ],
  ])('%s', (_, actions, jql) => expect(after(...actions)).toMatchObject({ jql, replaced: null }));
});

describe('a query that cannot be taken apart, and that a filter replaces', () => {
  const broken = 'summary ~ "half';
  const jql = 'statusCategory != Done ORDER BY created DESC';

  test.each<[string, readonly QueryAction[], string, string | null]>([
    ['is kept aside as it was typed', [typed(` ${broken}`), chose(open)], jql, ` ${broken}`],
    ['is kept while that is taken back', [typed(broken), chose(open), off(open)], startQuery.jql, broken],
    ['is kept while Jira is asked again', [typed(broken), chose(open), { type: 'askedAgain' }], jql, broken],
    ['gives way to a newer one', [typed('a = (1'), chose(open), typed(broken), chose(open)], jql, broken],
    ['is forgotten when somebody types', [typed(broken), chose(open), typed('key = OBK-2')], 'key = OBK-2', null],
    ['comes back', [typed(broken), chose(open), restored], broken, null],
    ['cannot come back where there is none', [restored], startQuery.jql, null],
  ])('%s', (_, actions, expected, replaced) => {
    expect(after(...actions)).toMatchObject({ jql: expected, replaced });
  });

  test('comes back and is checked at once', () => {
    expect(after(typed(broken), chose(assigned), { type: 'accepted', round: 2 }, restored)).toMatchObject({
      check: { status: 'waiting' },
      due: 'now',
      round: 3,
    });
  });
});
