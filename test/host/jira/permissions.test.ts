import { describe, expect, test } from '@jest/globals';
import { seedDataset, type Caller } from '../../../host/jira';
import { askJira } from '../../support/jira-site';

/** The generated site's first four users: an admin, a plain member, a viewer of one project, one who sees nothing. */
const { site, get, post } = askJira(seedDataset({ issues: 800 }));
const [admin, member, viewer, outsider] = site.users.map(({ accountId }): Caller => ({ kind: 'user', accountId }));
const people = { admin: admin!, member: member!, viewer: viewer!, outsider: outsider!, app: { kind: 'app' } as Caller };
type Name = keyof typeof people;

const everything = 'created <= now()';

async function count(jql: string, who: Name): Promise<number | string> {
  const { status, body } = await post('/rest/api/3/search/approximate-count', { jql }, people[who]);
  return status === 200 ? (body.count as number) : (body.errorMessages as string[])[0]!;
}

describe('every read shows what its user may see', () => {
  test.each<[Name, string]>([
    ['admin', 'DATA HELP OBK PAY PPL SEC WEB'],
    ['member', 'DATA HELP OBK PAY PPL WEB'],
    ['viewer', 'WEB'],
    ['outsider', ''],
    ['app', 'DATA HELP OBK PAY PPL SEC WEB'],
  ])('%s browses %s', async (who, keys) => {
    const { body } = await get('/rest/api/3/project/search', people[who]);
    expect((body.values as { key: string }[]).map(({ key }) => key).join(' ')).toBe(keys);
    expect(body.total).toBe(keys.split(' ').filter(Boolean).length);
  });

  test.each<Name>(['admin', 'member', 'viewer', 'outsider', 'app'])(
    'search, count and bulk fetch agree for %s',
    async (who) => {
      const { body } = await post('/rest/api/3/search/jql', { jql: everything, maxResults: 5000 }, people[who]);
      const ids = (body.issues as { id: string }[]).map(({ id }) => id);
      expect(await count(everything, who)).toBe(ids.length);
      const all = Array.from({ length: 800 }, (_none, place) => String(10001 + place));
      const fetched = await post(
        '/rest/api/3/issue/bulkfetch',
        { issueIdsOrKeys: all, fields: ['summary'] },
        people[who],
      );
      expect((fetched.body.issues as { id: string }[]).map(({ id }) => id)).toEqual(
        [...ids].sort((one, other) => Number(one) - Number(other)),
      );
      expect(fetched.body.issueErrors).toEqual([]);
    },
  );

  test('an issue behind a security level is there for the level only, though the project is open', async () => {
    const hidden = 'project = OBK and level is not empty';
    expect(await count(hidden, 'admin')).toBeGreaterThan(0);
    expect(await count(hidden, 'member')).toBe(0);
    expect(await count('project = OBK', 'admin')).toBe(
      ((await count('project = OBK', 'member')) as number) + ((await count(hidden, 'admin')) as number),
    );
  });

  test('a project that one may not browse does not exist', async () => {
    expect(await count('project = SEC', 'member')).toBe("The value 'SEC' does not exist for the field 'project'.");
    expect(await count('project = OBK', 'viewer')).toBe("The value 'OBK' does not exist for the field 'project'.");
  });

  test.each(['key', 'issue', 'parent'])(
    'an issue that one may not see is answered as one that is not there: %s',
    async (field) => {
      const { body } = await post(
        '/rest/api/3/search/jql',
        { jql: 'project = SEC', fields: ['id', 'key'] },
        people.admin,
      );
      const [hidden] = body.issues as { id: string; key: string }[];
      const byKey = (key: string) => `An issue with key '${key}' does not exist for field '${field}'.`;
      const byId = (id: string) => `A value with ID '${id}' does not exist for the field '${field}'.`;
      expect(await count(`${field} = ${hidden!.key}`, 'member')).toBe(byKey(hidden!.key));
      expect(await count(`${field} in (${hidden!.id})`, 'member')).toBe(byId(hidden!.id));
      expect(await count(`${field} = SEC-99999`, 'member')).toBe(byKey('SEC-99999'));
      expect(await count(`${field} = 99999999`, 'member')).toBe(byId('99999999'));
      expect(await count(`${field} = ${hidden!.key}`, 'admin')).toEqual(expect.any(Number));
    },
  );

  test('custom fields are listed for who can browse a project', async () => {
    const customCount = async (who: Name): Promise<number> => {
      const { body } = await get('/rest/api/3/field', people[who]);
      return (body as unknown as { custom: boolean }[]).filter(({ custom }) => custom).length;
    };
    expect(await customCount('viewer')).toBe(29);
    expect(await customCount('outsider')).toBe(0);
  });
});

describe('mypermissions', () => {
  const granted = async (query: string, who: Name): Promise<string> => {
    const { body } = await get(
      `/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER_PROJECTS${query}`,
      people[who],
    );
    const permissions = (body.permissions ?? {}) as Record<string, { havePermission: boolean }>;
    return Object.entries(permissions)
      .filter(([, { havePermission }]) => havePermission)
      .map(([key]) => key)
      .join(' ');
  };

  test.each<[Name, string, string]>([
    ['admin', '', 'ADMINISTER BROWSE_PROJECTS EDIT_ISSUES ADMINISTER_PROJECTS'],
    ['member', '', 'BROWSE_PROJECTS EDIT_ISSUES'],
    ['viewer', '', 'BROWSE_PROJECTS'],
    ['outsider', '', ''],
    ['member', '&projectKey=OBK', 'BROWSE_PROJECTS EDIT_ISSUES'],
    ['admin', '&projectId=10006', 'ADMINISTER BROWSE_PROJECTS EDIT_ISSUES ADMINISTER_PROJECTS'],
    ['viewer', '&issueKey=WEB-1', 'BROWSE_PROJECTS'],
  ])('%s%s has: %s', async (who, query, keys) => {
    expect(await granted(query, who)).toBe(keys);
  });

  test.each([
    ['?permissions=BROWSE_PROJECTS&projectKey=SEC', 404],
    ['?permissions=BROWSE_PROJECTS&issueKey=SEC-1', 404],
    ['?permissions=FLY', 400],
    ['', 400],
  ])('%s: %i', async (query, status) => {
    expect((await get(`/rest/api/3/mypermissions${query}`, people.member)).status).toBe(status);
  });
});

test('projects come in pages with a link to the next', async () => {
  const { body } = await get('/rest/api/3/project/search?maxResults=3&startAt=2&query=a', people.admin);
  expect((body.values as { key: string }[]).map(({ key }) => key)).toEqual(['PPL', 'WEB']);
  const first = await get('/rest/api/3/project/search?maxResults=3&orderBy=-key', people.admin);
  expect((first.body.values as { key: string }[]).map(({ key }) => key)).toEqual(['WEB', 'SEC', 'PPL']);
  expect([first.body.isLast, first.body.total, first.body.nextPage]).toEqual([
    false,
    7,
    'https://jira.test/rest/api/3/project/search?maxResults=3&startAt=3',
  ]);
});
