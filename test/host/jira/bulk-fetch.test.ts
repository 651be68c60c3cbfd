import { describe, expect, test } from '@jest/globals';
import { askJira } from '../../support/jira-site';
import { anIssue, bo, smallJira } from '../../support/small-jira';

const path = '/rest/api/3/issue/bulkfetch';
type Reply = {
  readonly issues: readonly { readonly key: string; readonly fields: Record<string, unknown> }[];
  readonly issueErrors: readonly { readonly id: string }[];
};

test('issues come in ascending order of id, each once, and what is missing is left out', async () => {
  const { post } = askJira(smallJira());
  const { body } = await post(path, {
    issueIdsOrKeys: ['WEB-2', '1010', 'obk-1', 'OBK-1', 'NOPE-1', '99'],
    fields: ['summary'],
  });
  const reply = body as Reply;
  expect(reply.issues.map(({ key, fields }) => [key, fields])).toEqual([
    ['OBK-1', { summary: 'Export loses the last row' }],
    ['OBK-10', { summary: 'Preview: 日本語の列名' }],
    ['WEB-2', { summary: 'Summary of WEB-2' }],
  ]);
  expect(reply.issueErrors).toEqual([]);
});

test('what a user may not see is missing for them, without a word more', async () => {
  const { post } = askJira(smallJira());
  const { body } = await post(path, { issueIdsOrKeys: ['OBK-1', 'WEB-1'] }, { kind: 'user', accountId: bo.accountId });
  expect((body as Reply).issues.map(({ key }) => key)).toEqual(['WEB-1']);
  expect((body as Reply).issueErrors).toEqual([]);
});

describe('how many issues one request may name', () => {
  const issues = Array.from({ length: 1001 }, (_none, place) => anIssue(`OBK-${place + 1}`));
  const ids = (count: number): readonly string[] => issues.slice(0, count).map(({ id }) => id);
  const namedFields = Array.from({ length: 101 }, (_none, place) => `customfield_${place}`);

  test.each([
    [1000, { fields: ['summary'] }, 1000, 200],
    [1001, { fields: ['summary'] }, 1000, 400],
    [1000, { fields: ['summary'] }, 100, 400],
    [100, { fields: ['summary'] }, 100, 200],
    [101, {}, 1000, 400],
    [100, {}, 1000, 200],
    [101, { fields: ['*all'] }, 1000, 400],
    [101, { fields: ['summary', 'comment'] }, 1000, 400],
    [101, { fields: namedFields }, 1000, 400],
    [101, { fields: ['summary'], expand: ['changelog'] }, 1000, 400],
    [101, { fields: ['summary'], expand: ['names'] }, 1000, 200],
    [0, { fields: ['summary'] }, 1000, 400],
  ] as const)('%i issues, %j, site limit %i: %i', async (count, rest, bulkFetchLimit, status) => {
    const { post } = askJira(smallJira({ issues }), { bulkFetchLimit });
    expect((await post(path, { issueIdsOrKeys: ids(count), ...rest })).status).toBe(status);
  });
});
