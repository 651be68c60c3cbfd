import { describe, expect, test } from '@jest/globals';
import type { JqlField, JqlVocabulary } from '../../../../../../../src/export-engine';
import { caretPlace } from '../../../../../../../static/app/src/pages/export/jql-suggestions/jql-caret';
import { quotedValue } from '../../../../../../../static/app/src/pages/export/jql-suggestions/jql-tokens';
import {
  suggestionsFor,
  withSuggestion,
} from '../../../../../../../static/app/src/pages/export/jql-suggestions/suggestions';

const field = (jql: string, rest: Partial<JqlField> = {}): JqlField => ({
  jql,
  name: jql,
  operators: ['not in', 'in', '!=', '='],
  searchable: true,
  orderable: true,
  suggests: true,
  types: ['Text'],
  ...rest,
});

const vocabulary: JqlVocabulary = {
  fields: [
    field('status'),
    field('"Story Points"', { name: 'Story Points - cf[10016]', operators: ['=', '<'], types: ['Number'] }),
    field('assignee', { types: ['User'] }),
    field('statusCategory', { orderable: false }),
    field('lastViewed', { searchable: false }),
  ],
  functions: [
    { jql: 'currentUser()', isList: false, types: ['User'] },
    { jql: 'membersOf("")', isList: true, types: ['User'] },
    { jql: 'now()', isList: false, types: ['Date'] },
  ],
};

const texts = (query: string, values: readonly { jql: string; name: string }[] = []) =>
  suggestionsFor(caretPlace(query, query.length), vocabulary, values).map(({ text }) => text);

describe('suggestions for JQL', () => {
  test.each<[string, readonly string[]]>([
    ['', ['status', '"Story Points"', 'assignee', 'statusCategory', 'NOT']],
    ['st', ['status', '"Story Points"', 'statusCategory']],
    ['poi', ['"Story Points"']],
    ['10016', ['"Story Points"']],
    ['status', ['statusCategory']],
    ['xyz', []],
    ['status ', ['=', '!=', 'IN (', 'NOT IN (']],
    ['status n', ['NOT IN (', 'IN (']],
    ['"Story Points" ', ['=', '<']],
    ['assignee = c', ['currentUser()']],
    ['assignee in ', ['currentUser()', 'membersOf("")']],
    ['resolution is ', ['EMPTY']],
    ['status = Done ', ['AND', 'OR', 'ORDER BY']],
    ['status = Done o', ['OR', 'ORDER BY']],
    ['order by last', ['lastViewed']],
    ['order by statusC', []],
    ['order by status ', ['ASC', 'DESC']],
  ])('for %j', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  test('Jira’s values come first, in Jira’s order and quoted where they have to be', () => {
    const values = [
      { jql: 'To Do', name: 'To Do' },
      { jql: 'Done', name: 'Done' },
    ];
    expect(texts('status = ', values)).toEqual(['"To Do"', 'Done']);
  });

  test.each([
    ['Done', 'Done'],
    ['In Progress', '"In Progress"'],
    ['Größe', '"Größe"'],
    ['say "hi" \\', '"say \\"hi\\" \\\\"'],
    ['and', '"and"'],
    ['Empty', '"Empty"'],
    ['10001', '10001'],
    ['557058:0b', '"557058:0b"'],
    ['', '""'],
  ])('the value %j is written %s', (value, jql) => {
    expect(quotedValue(value)).toBe(jql);
  });

  /** `|` is the caret, before and after. */
  test.each([
    ['sta|', 'status', 'status |'],
    ['st|atus = Done', 'statusCategory', 'statusCategory |= Done'],
    ['status = "To|', '"To Do"', 'status = "To Do" |'],
    ['status in (To|, Done)', '"To Do"', 'status in ("To Do"|, Done)'],
    ['status |AND x = 1', '=', 'status = |AND x = 1'],
  ])('%j takes up %j', (marked, text, expected) => {
    const caret = marked.indexOf('|');
    const query = marked.replace('|', '');
    const next = withSuggestion(query, caretPlace(query, caret), { text, label: text, kind: 'value' });
    expect(`${next.jql.slice(0, next.caret)}|${next.jql.slice(next.caret)}`).toBe(expected);
  });
});
