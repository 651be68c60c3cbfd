import { describe, expect, test } from '@jest/globals';
import { seedDataset } from '../../../host/jira';
import { askJira } from '../../support/jira-site';
import { checkRequest, checkResponse, hasOpenApi, skipLine } from '../../support/openapi';

type Case = readonly [status: number, method: 'GET' | 'POST', path: string, body?: unknown];

const seventyIds = Array.from({ length: 70 }, (_none, place) => String(10001 + place));

const cases: readonly Case[] = [
  [200, 'GET', '/rest/api/3/search/jql?jql=project%20%3D%20OBK&maxResults=5'],
  [200, 'GET', '/rest/api/3/search/jql?jql=project%20%3D%20OBK&fields=*all&expand=names,schema'],
  [200, 'GET', '/rest/api/3/search/jql?jql=project%20%3D%20OBK&fields=-description'],
  [200, 'POST', '/rest/api/3/search/jql', { jql: 'project = OBK', fields: ['*navigable'], maxResults: 100 }],
  [200, 'POST', '/rest/api/3/search/jql', { jql: 'project = OBK', fields: ['id'], maxResults: 5000 }],
  [200, 'POST', '/rest/api/3/search/jql', { jql: 'project = OBK and summary ~ nothinghasthis' }],
  [400, 'POST', '/rest/api/3/search/jql', { jql: 'universe = 42' }],
  [400, 'POST', '/rest/api/3/search/jql', { jql: 'order by key' }],
  [200, 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = OBK' }],
  [400, 'POST', '/rest/api/3/search/approximate-count', { jql: 'project =' }],
  [200, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: seventyIds, fields: ['*all'] }],
  [
    200,
    'POST',
    '/rest/api/3/issue/bulkfetch',
    { issueIdsOrKeys: ['OBK-1', 'NOPE-1'], fields: ['summary'], expand: ['names', 'schema'] },
  ],
  [400, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [] }],
  [200, 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: seventyIds, maxResults: 100 }],
  [200, 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['OBK-1'], fieldIds: ['status'] }],
  [400, 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [] }],
  [200, 'GET', '/rest/api/3/jql/autocompletedata'],
  [200, 'GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=status&fieldValue=do'],
  [200, 'GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=assignee'],
  [400, 'GET', '/rest/api/3/jql/autocompletedata/suggestions'],
  [200, 'GET', '/rest/api/3/field'],
  [
    200,
    'POST',
    '/rest/api/3/jql/parse?validation=strict',
    { queries: ['project = OBK order by key', 'universe = 42', 'a b', 'status changed after -1w'] },
  ],
  [
    200,
    'POST',
    '/rest/api/3/jql/parse?validation=warn',
    { queries: ['project = NOPE', 'summary !~ "x" and not (labels in (a, empty) or due < startOfDay("-1d"))'] },
  ],
  [
    200,
    'POST',
    '/rest/api/3/jql/parse?validation=none',
    { queries: ['issue.property["spaces here"].value in ("A b", C)', 'status was Done by currentUser()'] },
  ],
  [200, 'GET', '/rest/api/3/project/search?maxResults=2&expand=lead,description,insight&orderBy=-name'],
  [200, 'GET', '/rest/api/3/myself?expand=groups'],
  [200, 'GET', '/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS'],
  [400, 'GET', '/rest/api/3/mypermissions'],
  [404, 'GET', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&projectKey=NOPE'],
  [200, 'GET', '/rest/api/3/serverInfo'],
  [404, 'GET', '/rest/api/3/user?accountId=nobody'],
];

if (!hasOpenApi) console.log(skipLine('Jira responses against the OpenAPI document'));

(hasOpenApi ? describe : describe.skip)("every response is what Atlassian's OpenAPI document describes", () => {
  const { get, post, site } = askJira(seedDataset({ issues: 300 }));

  // Jest takes a missing last argument for a callback.
  const rows = cases.map(([status, method, path, body]) => [status, method, path, body ?? null] as const);

  test.each(rows)('%i %s %s %j', async (status, method, path, body) => {
    const url = new URL(path, 'https://jira.test');
    const answer = method === 'GET' ? await get(path) : await post(path, body);
    expect(answer.status).toBe(status);
    expect(checkResponse(method, url.pathname, answer.status, answer.body)).toEqual([]);
    if (status === 200) expect(checkRequest(method, url.pathname, url.searchParams, body)).toEqual([]);
  });

  test.each(['comment', 'worklog'])('every %s of the issues', async (list) => {
    const template = `/rest/api/3/issue/{issueIdOrKey}/${list}`;
    for (const id of seventyIds) {
      const { status, body } = await get(template.replace('{issueIdOrKey}', id));
      expect([status, checkResponse('GET', template, status, body)]).toEqual([200, []]);
    }
    const missing = await get(template.replace('{issueIdOrKey}', 'NOPE-1'));
    expect([missing.status, checkResponse('GET', template, 404, missing.body)]).toEqual([404, []]);
  });

  test('a user by account id, and the app as itself', async () => {
    const user = await get(`/rest/api/3/user?accountId=${encodeURIComponent(site.users[3]!.accountId)}`);
    expect(checkResponse('GET', '/rest/api/3/user', user.status, user.body)).toEqual([]);
    const app = await get('/rest/api/3/myself', { kind: 'app' });
    expect(app.body.accountType).toBe('app');
    expect(checkResponse('GET', '/rest/api/3/myself', app.status, app.body)).toEqual([]);
  });

  test('the checker notices what does not fit', () => {
    const search = '/rest/api/3/search/jql';
    expect(checkResponse('POST', search, 200, { issues: [{ id: 1 }], total: 3 })).toEqual([
      'response.total is not in the document',
      'response issues.0.id must be string',
    ]);
    expect(checkResponse('POST', search, 204, null)).toEqual(['status 204 is not in the document']);
    expect(checkRequest('POST', search, new URLSearchParams('startAt=3'), { jql: 5, limit: 3 })).toEqual([
      'query parameter startAt is not in the document',
      'body .limit is not in the document',
      'body jql must be string',
    ]);
  });
});
