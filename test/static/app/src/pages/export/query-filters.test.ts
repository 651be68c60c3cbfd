import { describe, expect, test } from '@jest/globals';
import {
  createdFilter,
  createdPeriods,
  isOn,
  issueTypeClauses,
  issueTypeFilter,
  pickedPeriod,
  pickedValue,
  projectClauses,
  projectFilter,
  quickFilters,
  withFilter,
  type QueryFilter,
} from '../../../../../../static/app/src/pages/export/query-filters';
import { jqlOfParts, partsOf } from '../../../../../../static/app/src/pages/export/query-parts';

const filtered = (jql: string, filter: QueryFilter, clauses: readonly string[]) =>
  jqlOfParts(withFilter(partsOf(jql)!, filter, clauses));
const [assigned, reported, open] = quickFilters;
const thisYear = createdPeriods.find(({ label }) => label === 'Created this year')!;
const lastYear = createdPeriods.find(({ label }) => label === 'Created last year')!;

describe('a filter in a query', () => {
  test.each<[string, string, QueryFilter, readonly string[], string]>([
    [
      'is added, and what was written stays',
      'priority = High ORDER BY key',
      projectFilter,
      projectClauses('OBK'),
      'priority = High AND project = "OBK" ORDER BY key',
    ],
    [
      'takes the place of the one before',
      'project = PAY AND priority = High',
      projectFilter,
      projectClauses('OBK'),
      'project = "OBK" AND priority = High',
    ],
    [
      'takes the place of several',
      'type in (Bug, Task) AND a = 1',
      issueTypeFilter,
      issueTypeClauses('Epic'),
      'issuetype = Epic AND a = 1',
    ],
    [
      'leaves what is ruled out',
      'project != SEC',
      projectFilter,
      projectClauses('OBK'),
      'project != SEC AND project = "OBK"',
    ],
    ['goes off', 'project = OBK AND statusCategory != Done', open, [], 'project = OBK'],
    ['narrows a choice', 'a = 1 OR b = 2', reported, [reported.text], '(a = 1 OR b = 2) AND reporter = currentUser()'],
    [
      'may be two conditions',
      'created >= -30d AND a = 1',
      createdFilter,
      lastYear.clauses,
      'created >= startOfYear("-1") AND created < startOfYear() AND a = 1',
    ],
    [
      'may have been two conditions',
      'created >= 2026-01-01 AND a = 1 AND created < 2026-02-01',
      createdFilter,
      thisYear.clauses,
      'created >= startOfYear() AND a = 1',
    ],
    [
      'is quoted where its value has a quote',
      'a = 1',
      issueTypeFilter,
      issueTypeClauses('The "big" one'),
      'a = 1 AND issuetype = "The \\"big\\" one"',
    ],
  ])('%s', (_, jql, filter, clauses, expected) => expect(filtered(jql, filter, clauses)).toBe(expected));

  test.each<[string, ReturnType<typeof pickedValue>]>([
    ['a = 1', null],
    ['PROJECT=obk and a = 1', { value: 'obk' }],
    ['project in ("Payments & Billing")', { value: 'Payments & Billing' }],
    ['project in (OBK, PAY)', 'several'],
    ['project in projectsLeadByUser()', 'several'],
    ['project = OBK AND project = PAY', 'several'],
    ['project != OBK', null],
    ['project = OBK OR a = 1', null],
  ])('the project of %s', (jql, picked) => expect(pickedValue(partsOf(jql)!, projectFilter)).toEqual(picked));

  test.each<[string, string | null]>([
    ['a = 1', null],
    ['created >= startOfYear() AND a = 1', 'Created this year'],
    ['created<startofmonth() AND created>=startofmonth("-1")', 'Created last month'],
    ['created >= 2026-01-01', 'own'],
    ['created >= -7d AND created < -1d', 'own'],
  ])('the period of %s', (jql, expected) => {
    const picked = pickedPeriod(partsOf(jql)!);
    expect(picked !== null && picked !== 'own' ? picked.label : picked).toBe(expected);
  });

  test('a filter that was typed is pressed', () => {
    const parts = partsOf('a = 1 AND assignee=currentUser()')!;
    expect([isOn(parts, assigned), isOn(parts, open)]).toEqual([true, false]);
  });
});
