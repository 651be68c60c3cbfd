import { describe, expect, test } from '@jest/globals';
import { chooseFields } from '../../../scripts/export/choose-fields';
import type { JiraField } from '../../../src/export-engine';

const field = (id: string, name: string): JiraField => ({
  id,
  name,
  custom: id.startsWith('customfield'),
  kind: 'text',
});
const fields = [
  field('issuekey', 'Key'),
  field('issuetype', 'Issue Type'),
  field('summary', 'Summary'),
  field('status', 'Status'),
  field('customfield_1', 'Team'),
  field('customfield_2', 'Team'),
  field('customfield_3', 'Story Points'),
];
const chosen = (...wanted: string[]) => chooseFields(fields, wanted).map(({ id }) => id);

describe('columns by what a person types', () => {
  test.each([
    [
      ['key', 'summary'],
      ['issuekey', 'summary'],
    ],
    [
      ['story points', 'ISSUE TYPE'],
      ['customfield_3', 'issuetype'],
    ],
    [
      ['customfield_2', 'status'],
      ['customfield_2', 'status'],
    ],
  ])('%j are %j', (wanted, ids) => {
    expect(chosen(...wanted)).toEqual(ids);
  });

  test('none: those of Jira’s issue list that the site has', () => {
    expect(chooseFields(fields, null).map(({ id }) => id)).toEqual(['issuetype', 'issuekey', 'summary', 'status']);
  });

  test.each([
    ['type', '--fields: this site has no field "type". Did you mean Issue Type (issuetype)?'],
    ['sumary', '--fields: this site has no field "sumary". Did you mean Summary (summary)?'],
    ['storypoints', '--fields: this site has no field "storypoints". Did you mean Story Points (customfield_3)?'],
    ['zzzzzzzz', '--fields: this site has no field "zzzzzzzz". Use the id or the name that Jira shows.'],
    ['team', '--fields: 2 fields are called "team". Use the id of the one you mean: customfield_1, customfield_2.'],
  ])('%s is none', (wanted, message) => {
    expect(() => chosen(wanted)).toThrow(message);
  });
});
