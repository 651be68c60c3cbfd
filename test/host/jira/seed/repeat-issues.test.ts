import { expect, test } from '@jest/globals';
import { repeatIssues } from '../../../../host/jira/seed/repeat-issues';
import { anIssue } from '../../../support/small-jira';

const few = [anIssue('OBK-1'), anIssue('WEB-1'), anIssue('OBK-2')].map((issue, place) => ({
  ...issue,
  id: String(10_001 + place),
}));

test('more issues repeat the values of the first under ids and keys of their own', () => {
  const many = repeatIssues(few, 8);
  expect(many.map(({ id, key }) => `${id} ${key}`)).toEqual([
    '10001 OBK-1',
    '10002 WEB-1',
    '10003 OBK-2',
    '10004 OBK-3',
    '10005 WEB-2',
    '10006 OBK-4',
    '10007 OBK-5',
    '10008 WEB-3',
  ]);
  expect(many[4]!.fields).toBe(few[1]!.fields);
});

test('no more than there are changes nothing', () => {
  expect(repeatIssues(few, 3)).toEqual(few);
});
