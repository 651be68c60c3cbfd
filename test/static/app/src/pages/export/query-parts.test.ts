import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jqlOfParts, partsOf, sameClause } from '../../../../../../static/app/src/pages/export/query-parts';

const texts = (jql: string) => {
  const parts = partsOf(jql);
  return parts && [...parts.clauses.map(({ text }) => text), parts.order];
};

describe('a query taken apart', () => {
  test.each<[string, string, readonly string[] | null]>([
    ['nothing', ' ', ['']],
    ['one condition', 'key = OBK-1', ['key = OBK-1', '']],
    ['an order alone', 'order by key', ['order by key']],
    ['several', 'a = 1 and b = 2 AND c = 3\nORDER  BY key ASC', ['a = 1', 'b = 2', 'c = 3', 'ORDER  BY key ASC']],
    ['signs for words', 'a=1 && b=2 & c=3', ['a=1', 'b=2', 'c=3', '']],
    ['brackets stay whole', '(a = 1 OR b = 2) AND c in (3, 4)', ['(a = 1 OR b = 2)', 'c in (3, 4)', '']],
    ['words in quotes are no words', 'a ~ "x AND y OR z" AND b = 2', ['a ~ "x AND y OR z"', 'b = 2', '']],
    ['OR is kept together', 'a = 1 OR b = 2 AND c = 3 ORDER BY key', ['(a = 1 OR b = 2 AND c = 3)', 'ORDER BY key']],
    ['a sign for OR', 'a = 1 | b = 2', ['(a = 1 | b = 2)', '']],
    ['a function', 'created >= startOfYear("-1")', ['created >= startOfYear("-1")', '']],
    ['an AND while somebody types', 'a = 1 AND ', ['a = 1', '']],
    ['an open bracket', 'a in (1, 2 AND b = 3', null],
    ['a bracket too many', 'a = 1) AND b = 2', null],
    ['an open quote', 'a ~ "x AND b = 2', null],
    ['a missing condition', 'a = 1 AND AND b = 2', null],
    ['nothing before AND', 'AND b = 2', null],
  ])('%s', (_, jql, expected) => expect(texts(jql)).toEqual(expected));

  test.each<[string, string, string, readonly string[]]>([
    ['Project = OBK', 'project', '=', ['OBK']],
    ['"project" = "OBK"', 'project', '=', ['OBK']],
    ['type in (Bug, "Big one")', 'type', 'in', ['Bug', 'Big one']],
    ['type in standardIssueTypes()', 'type', 'in', []],
    ['created >= -7d', 'created', '>=', []],
    ['project = currentProject()', 'project', '=', []],
    ['NOT project = OBK', '', '', []],
    ['(project = OBK)', '', '', []],
  ])('%s is understood', (jql, field, operator, values) => {
    expect(partsOf(jql)!.clauses).toEqual([{ text: jql, field, operator, values }]);
  });

  test('conditions are the same but for spaces and capital letters outside of quotes', () => {
    expect(sameClause('assignee=currentuser()', 'assignee = currentUser()')).toBe(true);
    expect(sameClause('summary ~ "A"', 'summary ~ "a"')).toBe(false);
  });

  test('put together and taken apart again, a query is the same', () => {
    const word = fc.constantFrom('a', '=', '"b OR c"', '(', ')', 'AND', 'or', '&&', '|', 'ORDER BY', 'not', ',', "'");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const parts = partsOf(words.join(' '));
        if (parts !== null) expect(partsOf(jqlOfParts(parts))).toEqual(parts);
      }),
    );
  });
});
