import { describe, expect, test } from '@jest/globals';
import { searchProjects } from '../../../../src/export-engine';
import { json, scriptedJira } from '../../../support/scripted-jira';

const values = [{ id: '1', key: 'OBK', name: 'Openbook', style: 'classic' }, { id: '2' }, null];

describe('searching projects', () => {
  test.each([
    [' open & close ', '/rest/api/3/project/search?orderBy=name&maxResults=50&query=open+%26+close'],
    [' ', '/rest/api/3/project/search?orderBy=name&maxResults=50'],
  ])('for %j asks Jira once and keeps key and name', async (words, path) => {
    const { requestJira, requests } = scriptedJira({ issues: [], script: () => json({ values }) });
    expect(await searchProjects(requestJira, words)).toEqual([{ key: 'OBK', name: 'Openbook' }]);
    expect(requests.map((request) => request.path)).toEqual([path]);
  });

  test('one 429 is waited out, and the list is there', async () => {
    const busy = () => json({}, { status: 429, headers: { 'Retry-After': '0' } });
    const { requestJira } = scriptedJira({ issues: [], script: ({ nth }) => (nth === 1 ? busy() : json({ values })) });
    expect(await searchProjects(requestJira, '')).toEqual([{ key: 'OBK', name: 'Openbook' }]);
  });

  test.each<[string, () => Response, string]>([
    ['refuses', () => json({}, { status: 403 }), 'NO_PERMISSION'],
    ['finds the search wrong', () => json({}, { status: 400 }), 'JIRA_UNAVAILABLE'],
    ['answers without projects', () => json({}), 'JIRA_UNAVAILABLE'],
  ])('rejects where Jira %s, so that nobody reads "no project found"', async (_, script, code) => {
    const { requestJira } = scriptedJira({ issues: [], script });
    await expect(searchProjects(requestJira, '')).rejects.toMatchObject({ code });
  });
});
