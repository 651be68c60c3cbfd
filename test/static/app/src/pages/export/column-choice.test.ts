import { describe, expect, test } from '@jest/globals';
import type { JiraField } from '../../../../../../src/export-engine';
import {
  chosenFields,
  defaultChoice,
  findFields,
  sharedNames,
  withColumn,
  withColumns,
} from '../../../../../../static/app/src/pages/export/column-choice';

const field = (id: string, name: string): JiraField => ({ id, name, custom: id.startsWith('custom'), kind: 'text' });
const fields = [
  field('assignee', 'Assignee'),
  field('customfield_10001', 'Team'),
  field('customfield_10002', 'Team'),
  field('customfield_10003', 'Story point estimate'),
  field('summary', 'Summary'),
];

describe('the choice of columns', () => {
  test('a new column goes to the end; one that is there stays where it is', () => {
    expect(withColumn(['summary'], 'assignee', true)).toEqual(['summary', 'assignee']);
    expect(withColumn(['summary', 'assignee'], 'summary', true)).toEqual(['summary', 'assignee']);
    expect(withColumns(['summary'], ['assignee', 'summary', 'rank'])).toEqual(['summary', 'assignee', 'rank']);
  });

  test('a removed column leaves the order of the others', () => {
    expect(withColumn(['a', 'b', 'c'], 'b', false)).toEqual(['a', 'c']);
  });

  test('the default holds only what this site has', () => {
    expect(defaultChoice(fields, ['summary', 'duedate', 'assignee'])).toEqual(['summary', 'assignee']);
  });

  test('the file’s columns come in the order of the choice', () => {
    expect(chosenFields(fields, ['summary', 'gone', 'assignee']).map(({ id }) => id)).toEqual(['summary', 'assignee']);
  });

  test.each([
    ['', ['assignee', 'customfield_10001', 'customfield_10002', 'customfield_10003', 'summary']],
    ['  TEAM ', ['customfield_10001', 'customfield_10002']],
    ['est story', ['customfield_10003']],
    ['10002', ['customfield_10002']],
    ['nothing like it', []],
  ])('the search for "%s"', (search, found) => {
    expect(findFields(fields, search).map(({ id }) => id)).toEqual(found);
  });

  test('names that two fields share are known, so that people can tell them apart', () => {
    expect([...sharedNames(fields)]).toEqual(['Team']);
  });
});
