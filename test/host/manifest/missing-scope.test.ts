import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { missingScope } from '../../../host/manifest';
import { jiraOperations } from '../../../host/manifest/jira-scopes';

const classic = ['read:jira-work', 'read:jira-user'];

test.each([
  { scopes: classic, method: 'GET', path: '/rest/api/3/search/jql?jql=project%20%3D%20OBK', missing: null },
  { scopes: ['read:jira-user'], method: 'post', path: '/rest/api/3/issue/bulkfetch', missing: 'read:jira-work' },
  { scopes: ['read:jira-work'], method: 'GET', path: '/rest/api/3/myself', missing: 'read:jira-user' },
  { scopes: [], method: 'GET', path: '/rest/api/3/serverInfo', missing: null },
  { scopes: [], method: 'GET', path: '/rest/api/3/issue/OBK-1', missing: 'read:jira-work' },
  {
    scopes: ['read:field:jira', 'read:jql:jira'],
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    missing: 'read:jira-work',
  },
  {
    scopes: ['read:field:jira', 'read:jql:jira', 'validate:jql:jira'],
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    missing: null,
  },
])('with $scopes, $method $path lacks $missing', ({ scopes, method, path, missing }) => {
  expect(missingScope({ scopes }, method, path)).toBe(missing);
});

test.each(['/rest/api/3/unknown', '/rest/api/3/issue/', '/rest/api/3/issue/OBK-1/watchers'])(
  '%s is not in the table, and the host says so',
  (path) => {
    expect(() => missingScope({ scopes: classic }, 'GET', path)).toThrow(
      `not emulated by the Openbook host: scopes of GET ${path}`,
    );
  },
);

type OpenApi = {
  paths: Record<string, Record<string, { 'x-atlassian-oauth2-scopes'?: { state: string; scopes: string[] }[] }>>;
};
const data = process.env['OPENBOOK_DATA'];
if (data === undefined)
  console.log('skipped: OPENBOOK_DATA is not set, so the scopes are not compared with the OpenAPI document');

(data === undefined ? test.skip : test)('the table says what the OpenAPI document of Jira says', async () => {
  const document = JSON.parse(await readFile(join(data ?? '', 'jira-openapi.json'), 'utf8')) as OpenApi;
  const documented = jiraOperations.map(({ method, path }) => {
    const sets = document.paths[path]?.[method.toLowerCase()]?.['x-atlassian-oauth2-scopes'] ?? [];
    const of = (state: string) => sets.find((set) => set.state === state)?.scopes ?? [];
    return { method, path, classic: of('Current')[0] ?? null, granular: of('Current').length === 0 ? [] : of('Beta') };
  });
  expect(jiraOperations).toEqual(documented);
});
