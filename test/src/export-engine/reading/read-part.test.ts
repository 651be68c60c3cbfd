import { expect, test } from '@jest/globals';
import { createJiraSite, seedDataset } from '../../../../host/jira';
import { listFields, plainSettings, toColumns, type RequestJira } from '../../../../src/export-engine';
import { systemClock } from '../../../../src/export-engine/clock';
import { connectJira } from '../../../../src/export-engine/jira/connection';
import { partReader } from '../../../../src/export-engine/reading/read-part';
import { relatedFields } from '../../../../src/export-engine/tables/related-input';

const baseUrl = 'https://jira.test';

test('a part has the rows of all tables: whole lists, joined to issues of the part', async () => {
  const dataset = seedDataset({ issues: 300 });
  const site = createJiraSite({ dataset, baseUrl });
  const admin = site.users.find(({ isAdmin }) => isAdmin)!;
  const paths: string[] = [];
  const requestJira: RequestJira<Response> = (path, init) => {
    paths.push(path);
    return site.handle(new Request(new URL(path, baseUrl), init), { kind: 'user', accountId: admin.accountId });
  };
  const get = async (path: string) => (await requestJira(path)).json() as Promise<{ readonly total: number }>;

  const fields = await listFields(requestJira);
  const columns = toColumns(fields.filter(({ id }) => id === 'summary'));
  const ids = dataset.issues.map(({ id }) => id);
  const { rows, leftOut } = await partReader({
    ask: connectJira({ requestJira, clock: systemClock }),
    spec: { jql: '', columns, format: 'tables', settings: plainSettings, siteUrl: baseUrl },
    related: relatedFields(fields),
    beganAt: () => Infinity,
    clock: systemClock,
  })([...ids, '999999']);

  expect(leftOut).toEqual([{ id: '999999', reason: 'vanished' }]);
  expect(rows.issues?.map(([id]) => id)).toEqual(ids);
  // Each list has as many rows as Jira counts entries, issue by issue.
  for (const [name, table] of [
    ['comment', 'comments'],
    ['worklog', 'worklogs'],
  ] as const) {
    const counts = await Promise.all(ids.map(async (id) => (await get(`/rest/api/3/issue/${id}/${name}`)).total));
    expect(ids.map((id) => rows[table]?.filter(([issue]) => issue === id).length)).toEqual(counts);
    expect(Math.max(...counts)).toBeGreaterThan(20);
  }
  expect(rows.changelog?.length).toBeGreaterThan(ids.length);
  expect(paths.filter((path) => path === '/rest/api/3/changelog/bulkfetch')).toHaveLength(1);
  for (const table of Object.values(rows)) for (const [id] of table) expect(ids).toContain(id);
});
