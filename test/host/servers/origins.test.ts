/** The two origins of the host as a program meets them, without a browser. */
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildFixtureApp } from '../../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../../support/host';

let host: TestHost;

beforeAll(async () => {
  host = await startHostForTest({ appDir: await buildFixtureApp() });
}, 60_000);
afterAll(() => host?.close());

const place = () => ({ site: 'quayside', user: host.sites[0]?.users[0]?.accountId, module: 'fixture-page' });

const callPage = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(host.url + path, {
    method: 'POST',
    headers: { origin: host.url, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** A request with a Host header and a path that `fetch` would not send. */
function rawStatus(port: string, path: string, hostHeader: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port, path, headers: { host: hostHeader } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the product origin', () => {
  test('fills in what the address leaves out, and keeps the theme', async () => {
    const response = await fetch(`${host.url}/?site=fernhill&theme=dark`, { redirect: 'manual' });
    const user = encodeURIComponent(host.sites[1]?.users[0]?.accountId ?? '');
    expect(response.headers.get('location')).toBe(`/?site=fernhill&user=${user}&module=fixture-page&theme=dark`);
  });

  test("a site's own address leads to its page", async () => {
    const port = new URL(host.url).port;
    expect(await rawStatus(port, '/', `fernhill.localhost:${port}`)).toBe(302);
    const answer = await fetch(`http://127.0.0.1:${port}/?module=fixture-admin`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${host.url}/?module=fixture-admin`);
  });

  test.each([
    ['/?site=nowhere', 'There is no site &quot;nowhere&quot; here. There are: quayside, fernhill.'],
    ['/?module=nothing', 'There is no module &quot;nothing&quot; here. There are: fixture-page, fixture-admin.'],
    ['/?user=%3Cscript%3E', '&quot;&lt;script&gt;&quot; is not a user of quayside.'],
    ['/browse/OBK-1', 'This host stands in for Jira around the app; it has no /browse/OBK-1.'],
  ])('%s is a page that says what there is', async (path, sentence) => {
    const response = await fetch(host.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(sentence);
  });

  test('its page lets in nothing but its own files and the app’s frame', async () => {
    const response = await fetch(host.url);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        `frame-src ${host.appUrl}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  test.each(['evil.example', 'localhost.evil.example', 'evil.example:80', 'localhost'])(
    'a name that was rebound to this machine reaches nothing: Host %j',
    async (name) => {
      const port = new URL(host.url).port;
      expect(await rawStatus(port, '/', name)).toBe(421);
      expect(await rawStatus(port, '/', `evil.example:${port}`)).toBe(421);
      expect(await rawStatus(new URL(host.appUrl).port, '/page/index.html', name)).toBe(421);
    },
  );

  test.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['the app’s frame', { origin: 'the app' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a plain form', { 'content-type': 'text/plain' }],
  ])('%s cannot call what the page calls', async (_, headers) => {
    const own = 'origin' in headers && headers.origin === 'the app' ? { origin: host.appUrl } : headers;
    for (const path of ['/__host/invoke', '/__host/product', '/__host/faults', '/__host/log']) {
      const response = await callPage(path, { place: place(), functionKey: 'echo', networkDown: true }, own);
      expect([path, response.status, response.headers.get('access-control-allow-origin')]).toEqual([path, 403, null]);
    }
    expect(host.faults?.settings().networkDown).toBe(false);
  });

  test.each([
    [{ latencyMs: 5 }, { ok: true, value: expect.objectContaining({ latencyMs: 5 }) as unknown }],
    [
      { latencyMs: 0, retryAfterSeconds: null },
      { ok: true, value: expect.anything() as unknown },
    ],
    [{ speed: 1 }, { ok: false, message: expect.stringContaining('There is no setting "speed".') as unknown }],
    [{ errorRate: 2 }, { ok: false, message: '"errorRate" must be a share from 0 to 1.' }],
    [{ latencyMs: '5' }, { ok: false, message: '"latencyMs" must be milliseconds.' }],
    [{ pointsPerHour: -1 }, { ok: false, message: '"pointsPerHour" must be points an hour, or null for no charge.' }],
    [
      { edits: [{ afterRequests: 1, issueId: '10001', kind: 'burn' }] },
      { ok: false, message: '"edits" must be a list of edits of issues.' },
    ],
    [{ networkDown: 'yes' }, { ok: false, message: '"networkDown" must be true or false.' }],
  ])('faults %j', async (change, answer) => {
    expect(await (await callPage('/__host/faults', change)).json()).toEqual(answer);
  });

  test('the licence of all sites, which the page sees when it is loaded again', async () => {
    const contextOf = async (site: string) => {
      const html = await (await fetch(`${host.url}/?site=${site}&module=fixture-page`)).text();
      const state = /id="page-state">(.*?)<\/script>/.exec(html)?.[1] ?? '';
      const { context } = JSON.parse(state) as { context: { environmentType: string; license?: { active: boolean } } };
      return [context.environmentType, context.license?.active];
    };
    expect(await contextOf('quayside')).toEqual(['DEVELOPMENT', undefined]);
    expect(await (await callPage('/__host/licensing', { unlicensed: true })).json()).toEqual({ ok: true });
    expect([await contextOf('quayside'), await contextOf('fernhill')]).toEqual([
      ['PRODUCTION', false],
      ['PRODUCTION', false],
    ]);
    host.sites[1]!.licensing.set({ licence: 'active' });
    expect([await contextOf('quayside'), await contextOf('fernhill')]).toEqual([
      ['PRODUCTION', false],
      ['PRODUCTION', true],
    ]);
    await callPage('/__host/licensing', { unlicensed: false });
    expect(await contextOf('fernhill')).toEqual(['DEVELOPMENT', undefined]);
    expect(await (await callPage('/__host/licensing', { unlicensed: 'yes' })).json()).toEqual({
      ok: false,
      message: '"unlicensed" must be true or false.',
    });
  });

  test('a place that does not exist is the caller’s to see', async () => {
    const response = await callPage('/__host/invoke', { place: { ...place(), user: 'ghost' }, functionKey: 'echo' });
    expect(await response.json()).toEqual({
      ok: false,
      message: expect.stringContaining('"ghost" is not a user of quayside.') as unknown,
    });
  });

  test.each(['//evil.example/rest', 'https://evil.example/rest/api/3/field', 'rest/api/3/field', '@evil.example/'])(
    'requestJira does not leave the site: %s',
    async (restPath) => {
      const answer = await callPage('/__host/product', {
        place: place(),
        product: 'jira',
        restPath,
        fetchRequestInit: {},
      });
      expect(await answer.json()).toEqual({
        ok: false,
        message: expect.stringContaining('not emulated by the Openbook host') as unknown,
      });
    },
  );
});

describe('the REST API for tools', () => {
  const basic = (email: string | undefined, token: string) => ({
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
  });
  const user = () => host.sites[0]?.users[0]?.emailAddress;

  test('a user with the printed token is that user, on both addresses of a site', async () => {
    const headers = basic(user(), host.apiToken);
    for (const path of ['/rest/api/3/myself', `/ex/jira/${host.sites[0]?.cloudId}/rest/api/3/myself`]) {
      const response = await fetch(host.url + path, { headers });
      expect(await response.json()).toMatchObject({ accountId: host.sites[0]?.users[0]?.accountId });
    }
  });

  test('posts go through', async () => {
    const response = await fetch(`${host.url}/rest/api/3/search/approximate-count`, {
      method: 'POST',
      headers: { ...basic(user(), host.apiToken), 'content-type': 'application/json' },
      body: JSON.stringify({ jql: 'project = OBK' }),
    });
    expect(response.status).toBe(200);
  });

  test.each([
    ['nobody', () => ({})],
    ['a wrong token', () => basic(user(), 'guessed')],
    ['an unknown address', () => basic('nobody@example.com', host.apiToken)],
  ])('%s is 401', async (_, headers) => {
    const response = await fetch(`${host.url}/rest/api/3/myself`, { headers: headers() });
    expect([response.status, await response.json()]).toEqual([
      401,
      { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} },
    ]);
  });

  test('an unknown site is 404', async () => {
    expect((await fetch(`${host.url}/ex/jira/none/rest/api/3/myself`)).status).toBe(404);
  });
});

describe('the app origin', () => {
  test('serves the page with the bridge before everything else', async () => {
    const html = await (await fetch(`${host.appUrl}/page/index.html`)).text();
    expect(html).toMatch(
      new RegExp(
        `<head><script src="/_forge/bridge.js" data-product-origin="${host.url}" data-theme-css="/_forge/theme.css">`,
      ),
    );
  });

  test.each([
    ['/page/page.css', 200, 'text/css; charset=utf-8'],
    ['/_forge/bridge.js', 200, 'text/javascript; charset=utf-8'],
    ['/_forge/theme.css', 200, 'text/css; charset=utf-8'],
    ['/page/missing.js', 404, 'text/plain; charset=utf-8'],
    ['/page/', 404, 'text/plain; charset=utf-8'],
    ['/other/index.html', 404, 'text/plain; charset=utf-8'],
    ['/page/..%2fmanifest.yml', 404, 'text/plain; charset=utf-8'],
    ['/page/%2e%2e/manifest.yml', 404, 'text/plain; charset=utf-8'],
    ['/page/%00', 404, 'text/plain; charset=utf-8'],
    ['/page/%zz', 404, 'text/plain; charset=utf-8'],
    ['/', 404, 'text/plain; charset=utf-8'],
    ['/__host/invoke', 404, 'text/plain; charset=utf-8'],
    ['/rest/api/3/myself', 404, 'text/plain; charset=utf-8'],
  ])('%s is %i %s', async (path, status, type) => {
    const response = await fetch(host.appUrl + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  test('a path cannot climb out of the resource', async () => {
    expect(await rawStatus(new URL(host.appUrl).port, '/page/../manifest.yml', new URL(host.appUrl).host)).toBe(404);
  });
});

describe('reports of the Content-Security-Policy', () => {
  const aReport = (blocked: string) => JSON.stringify({ 'csp-report': { 'blocked-uri': blocked } });
  const report = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { origin: host.appUrl, 'content-type': 'application/csp-report', ...headers },
      body,
      duplex: 'half',
    };
    return (await fetch(`${host.appUrl}/_forge/csp-report`, init)).status;
  };
  const tooLong = 'x'.repeat(64 * 1024);

  test.each<[string, BodyInit, Record<string, string>, number]>([
    ['of another origin', aReport('a'), { origin: 'http://evil.example' }, 403],
    ['of the product', aReport('a'), { origin: 'the product' }, 403],
    ['of a sandboxed page', aReport('a'), { origin: 'null' }, 403],
    ['in another type, which any page can post', aReport('a'), { 'content-type': 'text/plain' }, 403],
    ['above 64 KiB', aReport(tooLong), {}, 413],
    ['that is no report', '{"csp-report":7}', {}, 400],
    ['that is no JSON', 'blocked', {}, 400],
    ['that is empty', '', {}, 400],
  ])('one %s is refused', async (_, body, headers, status) => {
    const sent = headers['origin'] === 'the product' ? { origin: host.url } : headers;
    expect(await report(body, sent)).toBe(status);
    expect(host.cspViolations).toEqual([]);
  });

  test('one without a length is read no further than 64 KiB', async () => {
    const bytes = new TextEncoder().encode(tooLong);
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(bytes) });
    // The host answers before the body ends; whether the client reads that or a closed connection is a race.
    expect(await report(stream).catch(() => 413)).toBe(413);
    expect(host.cspViolations).toEqual([]);
  });

  test('the first hundred are kept and logged', async () => {
    for (let count = 0; count < 105; count += 1) expect(await report(aReport(`https://${count}.example`))).toBe(204);
    expect(host.cspViolations).toHaveLength(100);
    expect(host.cspViolations.at(-1)).toEqual({ directive: '', blocked: 'https://99.example', page: '' });
    expect(host.log.map(({ message }) => message).slice(-2)).toEqual([
      "the page's Content-Security-Policy blocked https://99.example ()",
      'no more than 100 violations are kept and logged',
    ]);
  });
});
