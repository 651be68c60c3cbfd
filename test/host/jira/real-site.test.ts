import { describe, expect, test } from '@jest/globals';
import { openRealSite, realSiteFromEnvironment } from '../../../host/jira';

const token = 'not-a-real-token';
const options = { site: 'https://team.atlassian.net', email: 'ada@example.com', token };
type Sent = { readonly url: string; readonly method: string; readonly authorization: string; readonly body: unknown };

/** A Jira at the other end of `fetch`: what it is sent, and what it answers by path. */
function jiraAnswering(answers: Readonly<Record<string, () => Response>>) {
  const sent: Sent[] = [];
  const fetchNow = async (input: string, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    sent.push({
      url: input,
      method: init?.method ?? 'GET',
      authorization: headers.get('authorization') ?? '',
      body: init?.body ?? null,
    });
    return (answers[new URL(input).pathname] ?? (() => new Response('', { status: 404 })))();
  };
  return { sent, fetch: fetchNow as typeof fetch };
}

const working = {
  '/rest/api/3/myself': () => Response.json({ accountId: 'ada', displayName: 'Ada Berg', timeZone: 'Europe/Berlin' }),
  '/rest/api/3/mypermissions': () => Response.json({ permissions: { ADMINISTER: { havePermission: true } } }),
  '/rest/api/3/search/jql': () =>
    Response.json(
      { issues: [], isLast: true },
      { headers: { 'set-cookie': 'session=1', 'retry-after': '3', 'x-ratelimit-limit': '100' } },
    ),
};

describe('a real site', () => {
  test('passes reads on with the token, to the site only', async () => {
    const { sent, fetch } = jiraAnswering(working);
    const site = await openRealSite({ ...options, fetch });
    expect(site.users).toMatchObject([
      { accountId: 'ada', displayName: 'Ada Berg', isAdmin: true, timeZone: 'Europe/Berlin' },
    ]);
    const request = new Request('http://localhost:4310/rest/api/3/search/jql?x=1', {
      method: 'POST',
      body: '{"jql":"project = OBK"}',
    });
    const response = await site.handle(request, { kind: 'user', accountId: 'ada' });
    expect(await response.json()).toEqual({ issues: [], isLast: true });
    expect([...response.headers.keys()].sort()).toEqual(['content-type', 'retry-after', 'x-ratelimit-limit']);
    expect(sent.at(-1)).toEqual({
      url: 'https://team.atlassian.net/rest/api/3/search/jql?x=1',
      method: 'POST',
      authorization: `Basic ${Buffer.from(`ada@example.com:${token}`).toString('base64')}`,
      body: '{"jql":"project = OBK"}',
    });
  });

  test.each([
    ['POST', '/rest/api/3/issue/bulkfetch'],
    ['POST', '/rest/api/3/changelog/bulkfetch'],
    ['GET', '/rest/api/3/issue/OBK-1/comment?startAt=20'],
    ['GET', '/rest/api/3/issue/OBK-1/worklog'],
    ['GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=status'],
  ])('%s %s is a read, and passed on', async (method, path) => {
    const { sent, fetch } = jiraAnswering(working);
    const site = await openRealSite({ ...options, fetch });
    const body = method === 'POST' ? '{}' : null;
    await site.handle(new Request(`http://localhost${path}`, { method, body }), { kind: 'user', accountId: 'ada' });
    expect(sent.at(-1)).toMatchObject({ url: `https://team.atlassian.net${path}`, method });
  });

  test.each([
    ['POST', '/rest/api/3/issue'],
    ['POST', '/rest/api/3/issue/OBK-1/comment'],
    ['DELETE', '/rest/api/3/issue/OBK-1'],
    ['GET', '/rest/api/2/myself'],
    ['GET', '/secure/admin'],
  ])('%s %s is never passed on', async (method, path) => {
    const { sent, fetch } = jiraAnswering(working);
    const site = await openRealSite({ ...options, fetch });
    const before = sent.length;
    expect((await site.handle(new Request(`http://localhost${path}`, { method }), { kind: 'app' })).status).toBe(501);
    expect(sent.length).toBe(before);
  });

  test.each([
    [
      401,
      'NO_PERMISSION',
      'https://team.atlassian.net does not accept the e-mail address and the API token. Check both, or make a new token.',
    ],
    [404, 'NOT_FOUND', 'There is no Jira Cloud site at https://team.atlassian.net. Check the address.'],
    [
      503,
      'JIRA_UNAVAILABLE',
      'https://team.atlassian.net answers with status 503 and not as Jira does. Try again later.',
    ],
    [
      200,
      'JIRA_UNAVAILABLE',
      'https://team.atlassian.net answers with status 200 and not as Jira does. Try again later.',
    ],
  ])('status %i on opening', async (status, code, message) => {
    const { fetch } = jiraAnswering({ '/rest/api/3/myself': () => new Response('<html>', { status }) });
    await expect(openRealSite({ ...options, fetch })).rejects.toMatchObject({ code, message });
  });

  test.each(['http://team.atlassian.net', 'team.atlassian.net', 'https://ada:secret@team.atlassian.net'])(
    'at %s is not opened; nothing is sent, and the sentence does not guess where the address stood',
    async (site) => {
      const { sent, fetch } = jiraAnswering(working);
      await expect(openRealSite({ ...options, site, fetch })).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: 'The site must be an address such as https://your-team.atlassian.net.',
      });
      expect(sent).toEqual([]);
    },
  );

  test('no network, and no trace of the token in the error', async () => {
    const failing = (async () => Promise.reject(new TypeError(`fetch failed for ${token}`))) as typeof fetch;
    const error = await openRealSite({ ...options, fetch: failing }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'NETWORK',
      message: 'https://team.atlassian.net does not answer. Check the address and your network connection.',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error as object))).not.toContain(token);
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('the environment', () => {
  const full = {
    OPENBOOK_JIRA_SITE: 'https://team.atlassian.net/jira/',
    OPENBOOK_JIRA_EMAIL: 'ada@example.com',
    OPENBOOK_JIRA_TOKEN: token,
  };

  test('all three, or none', () => {
    expect(realSiteFromEnvironment(full)).toEqual(options);
    expect(realSiteFromEnvironment({})).toBeNull();
    expect(() => realSiteFromEnvironment({ ...full, OPENBOOK_JIRA_TOKEN: ' ' })).toThrow(
      'To use a real Jira site, set OPENBOOK_JIRA_TOKEN too.',
    );
  });

  test.each(['http://team.atlassian.net', 'team.atlassian.net', 'https://ada:secret@team.atlassian.net'])(
    '%s would not do',
    (site) => {
      expect(() => realSiteFromEnvironment({ ...full, OPENBOOK_JIRA_SITE: site })).toThrow(
        'OPENBOOK_JIRA_SITE must be an address such as https://your-team.atlassian.net.',
      );
    },
  );
});
