import { describe, expect, test } from '@jest/globals';
import { checkJql, countIssues } from '../../../../src/export-engine';
import { json, scriptedJira } from '../../../support/scripted-jira';

const answering = (response: () => Response) => scriptedJira({ issues: [], script: () => response() });

describe('checking JQL', () => {
  test('asks Jira to parse it strictly', async () => {
    const jira = answering(() => json({ queries: [{ query: 'a = 1', structure: {} }] }));
    expect(await checkJql(jira.requestJira, 'a = 1')).toEqual({ valid: true });
    expect(jira.requests).toEqual([
      { path: '/rest/api/3/jql/parse?validation=strict', body: { queries: ['a = 1'] }, nth: 1 },
    ]);
  });

  test('gives Jira’s own sentences', async () => {
    const errors = ["Field 'universe' does not exist or you do not have permission to view it."];
    const jira = answering(() => json({ queries: [{ query: 'universe = 42', errors }] }));
    expect(await checkJql(jira.requestJira, 'universe = 42')).toEqual({ valid: false, errors });
  });

  test('of nothing asks for a query, and does not ask Jira', async () => {
    const jira = answering(() => json({}));
    expect(await checkJql(jira.requestJira, ' \n')).toMatchObject({
      valid: false,
      errors: [expect.stringContaining('Write a JQL query')],
    });
    expect(jira.requests).toHaveLength(0);
  });

  test('takes a refused request for an invalid query', async () => {
    const jira = answering(() => json({ errorMessages: ['Too long.'] }, { status: 400 }));
    expect(await checkJql(jira.requestJira, 'a = 1')).toEqual({ valid: false, errors: ['Too long.'] });
  });
});

describe('counting issues', () => {
  test('asks for the approximate count', async () => {
    const jira = answering(() => json({ count: 153 }));
    expect(await countIssues(jira.requestJira, 'project = HSP')).toBe(153);
    expect(jira.requests).toEqual([
      { path: '/rest/api/3/search/approximate-count', body: { jql: 'project = HSP' }, nth: 1 },
    ]);
  });

  test('of an unbounded query says what Jira wants', async () => {
    const jira = answering(() =>
      json({ errorMessages: ['Unbounded JQL queries are not allowed here.'] }, { status: 400 }),
    );
    await expect(countIssues(jira.requestJira, 'order by created')).rejects.toMatchObject({
      code: 'JQL_INVALID',
      message: expect.stringContaining('Unbounded JQL queries are not allowed here.'),
    });
  });
});
