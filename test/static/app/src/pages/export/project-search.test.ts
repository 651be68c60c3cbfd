import { describe, expect, test } from '@jest/globals';
import { searchProjects } from '../../../../../../static/app/src/pages/export/project-search';
import { json, scriptedJira } from '../../../../../support/scripted-jira';

describe('searching projects', () => {
  test('asks Jira for what was typed and keeps key and name', async () => {
    const values = [{ id: '1', key: 'OBK', name: 'Openbook', style: 'classic' }, { id: '2' }];
    const { requestJira, requests } = scriptedJira({ issues: [], script: () => json({ values }) });
    expect(await searchProjects(requestJira, ' open & close ')).toEqual([{ key: 'OBK', name: 'Openbook' }]);
    expect(requests.map(({ path }) => path)).toEqual([
      '/rest/api/3/project/search?orderBy=name&maxResults=50&query=open+%26+close',
    ]);
  });

  test('rejects where Jira fails, so that nobody reads "no project found"', async () => {
    const { requestJira } = scriptedJira({ issues: [], script: () => json({}, { status: 503 }) });
    await expect(searchProjects(requestJira, '')).rejects.toThrow('503');
  });
});
