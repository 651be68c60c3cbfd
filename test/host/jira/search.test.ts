import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seedDataset } from '../../../host/jira';
import { askJira, testNow } from '../../support/jira-site';
import { ada, anIssue, smallJira } from '../../support/small-jira';

const search = '/rest/api/3/search/jql';
type Page = {
  readonly issues: readonly { readonly id: string; readonly key?: string; readonly fields?: Record<string, unknown> }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
};

describe('walking through a search', () => {
  const dataset = seedDataset({ issues: 250 });
  const { post, get } = askJira(dataset);

  test('pages of any size add up to every issue once, in order', async () => {
    const keysOfWalk = async (maxResults: number): Promise<readonly string[]> => {
      const keys: string[] = [];
      for (let token: string | undefined; ;) {
        const page = (
          await post(search, {
            jql: 'created <= now() order by key',
            fields: ['key'],
            maxResults,
            nextPageToken: token,
          })
        ).body as Page;
        keys.push(...page.issues.map(({ key }) => key!));
        expect(page.isLast).toBe(page.nextPageToken === undefined);
        if (page.isLast) return keys;
        token = page.nextPageToken;
      }
    };
    const whole = await keysOfWalk(5000);
    expect(whole).toHaveLength(250);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 300 }), async (size) => expect(await keysOfWalk(size)).toEqual(whole)),
      { numRuns: 12 },
    );
  });

  test('50 ids by default, nothing else and no total', async () => {
    const { body } = await get(`${search}?jql=created%20%3C%3D%20now()`);
    expect(Object.keys(body).sort()).toEqual(['isLast', 'issues', 'nextPageToken']);
    expect((body as Page).issues).toHaveLength(50);
    expect((body as Page).issues.every((issue) => Object.keys(issue).join() === 'id')).toBe(true);
  });

  test.each([
    [['id'], 5000, 250],
    [['id', 'key'], 5000, 250],
    [['summary'], 5000, 100],
    [['*all'], 5000, 100],
    [['summary'], 60, 60],
  ])('fields %j, maxResults %i: a page of %i', async (fields, maxResults, size) => {
    const { body } = await post(search, { jql: 'created <= now()', fields, maxResults });
    expect((body as Page).issues).toHaveLength(size);
  });

  test('a token read twice gives the same page, and no other query or user can use it', async () => {
    const first = (await post(search, { jql: 'project = OBK', maxResults: 3 })).body as Page;
    const next = { jql: 'project = OBK', maxResults: 3, nextPageToken: first.nextPageToken };
    const twice = [await post(search, next), await post(search, next)];
    expect(twice[1]!.body).toEqual(twice[0]!.body);
    const refusal = { errorMessages: ['The provided next page token is invalid or expired.'], errors: {} };
    expect((await post(search, { ...next, jql: 'project = WEB' })).body).toEqual(refusal);
    expect((await post(search, next, { kind: 'app' })).body).toEqual(refusal);
    expect((await post(search, { ...next, nextPageToken: 'BOGUS' })).status).toBe(400);
  });

  test('a token is good for seven days, and now() stands still between its pages', async () => {
    let now = testNow;
    const issues = [
      anIssue('OBK-1'),
      anIssue('OBK-2'),
      anIssue('OBK-3', { created: new Date(testNow + 60_000).toISOString() }),
    ];
    const jira = askJira(smallJira({ issues }), { clock: () => now });
    const query = { jql: 'created <= now() order by key', fields: ['key'], maxResults: 1 };
    const first = (await jira.post(search, query)).body as Page;
    now += 7 * 86_400_000;
    const last = (await jira.post(search, { ...query, nextPageToken: first.nextPageToken })).body as Page;
    expect([last.issues.map(({ key }) => key), last.isLast]).toEqual([['OBK-2'], true]);
    now += 1;
    expect((await jira.post(search, { ...query, nextPageToken: first.nextPageToken })).status).toBe(400);
  });
});

describe('which fields come', () => {
  const { post } = askJira(smallJira());
  const fieldsFor = async (fields: readonly string[]): Promise<readonly string[]> => {
    const { body } = await post(search, { jql: 'key = OBK-10', fields });
    return Object.keys((body as Page).issues[0]!.fields ?? {}).sort();
  };

  test.each([
    [
      ['summary', 'status'],
      ['status', 'summary'],
    ],
    [['id', 'summary'], ['summary']],
    [['nonsense'], []],
    [['*all', '-comment', '-summary'], 'everything but comment and summary'],
    [['-comment'], 'everything but comment'],
    [['*navigable'], 'everything but comment'],
  ] as const)('%j', async (asked, expected) => {
    const all = await fieldsFor(['*all']);
    const but = (...names: readonly string[]): readonly string[] => all.filter((name) => !names.includes(name));
    const wanted = {
      'everything but comment': but('comment'),
      'everything but comment and summary': but('comment', 'summary'),
    };
    expect(await fieldsFor(asked)).toEqual(typeof expected === 'string' ? wanted[expected] : expected);
  });

  test('the key comes without fields, the names and types of fields on demand', async () => {
    const { body } = await post(search, { jql: 'key = OBK-1', fields: ['key'] });
    expect((body as Page).issues).toEqual([
      {
        expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
        id: '1001',
        self: 'https://jira.test/rest/api/3/issue/1001',
        key: 'OBK-1',
      },
    ]);
    const expanded = await post(search, {
      jql: 'key = OBK-1',
      fields: ['summary', 'customfield_10001'],
      expand: 'names,schema',
    });
    expect(expanded.body.names).toEqual({ summary: 'Summary', customfield_10001: 'Story Points' });
    expect(expanded.body.schema).toEqual({
      summary: { type: 'string', system: 'summary' },
      customfield_10001: {
        type: 'number',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
        customId: 10001,
      },
    });
  });
});

describe('what is refused', () => {
  const { post, get, site } = askJira(smallJira());

  test.each([
    [{ jql: 'project = OBK', maxResults: 0 }, 'The maxResults parameter must be between 1 and 5000.'],
    [{ jql: 'project = OBK', maxResults: 5001 }, 'The maxResults parameter must be between 1 and 5000.'],
    [
      { jql: 'project = OBK', startAt: 50 },
      'Invalid request payload. Refer to the REST API documentation and try again.',
    ],
    [{ jql: ['project = OBK'] }, 'Invalid request payload. Refer to the REST API documentation and try again.'],
    [
      { jql: 'project = OBK', fields: 'summary' },
      'Invalid request payload. Refer to the REST API documentation and try again.',
    ],
    [[], 'Invalid request payload. Refer to the REST API documentation and try again.'],
    [{}, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ])('%j', async (body, message) => {
    const answer = await post(search, body);
    expect([answer.status, answer.body]).toEqual([400, { errorMessages: [message], errors: {} }]);
  });

  test('a body that is not JSON', async () => {
    const response = await site.handle(new Request(`https://jira.test${search}`, { method: 'POST', body: '{' }), {
      kind: 'app',
    });
    expect(response.status).toBe(400);
  });

  test('a stranger', async () => {
    const answer = await get('/rest/api/3/field', { kind: 'user', accountId: 'nobody' });
    expect([answer.status, answer.body.errorMessages]).toEqual([
      401,
      ['You are not authenticated. Authentication required to perform this operation.'],
    ]);
  });

  test.each(['/rest/api/3/search?jql=x', '/rest/api/3/issue/OBK-1', '/rest/api/2/myself'])(
    '%s is not emulated, and says so',
    async (path) => {
      const answer = await get(path, { kind: 'user', accountId: ada.accountId });
      expect(answer.status).toBe(501);
      expect((answer.body.errorMessages as string[])[0]).toMatch(
        /^GET \/rest\/api\/\d\/\S+ is not emulated by the local host\. It emulates: GET /,
      );
    },
  );
});
