/** In front of a real site the host answers one browser only: the one that opened the printed address. */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { buildFixtureApp } from '../../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../../support/host';

let appDir: string;
let host: TestHost;

const jira = (async (input: string) => {
  const { pathname } = new URL(input);
  if (pathname === '/rest/api/3/mypermissions') return Response.json({ permissions: {} });
  return Response.json({ accountId: 'ada', displayName: 'Ada Berg' });
}) as typeof fetch;

beforeAll(async () => {
  appDir = await buildFixtureApp();
}, 60_000);
beforeEach(async () => {
  const realSite = { site: 'https://team.atlassian.net', email: 'ada@example.com', token: 'not-a-token', fetch: jira };
  host = await startHostForTest({ appDir, realSite });
});
afterEach(() => host?.close());

const get = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });

/** What a program sends that pretends to be the page. */
const callPage = async (cookie = '', origin = host.url) => {
  const response = await fetch(`${origin}/__host/product`, {
    method: 'POST',
    headers: { origin: host.url, 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      place: { site: 'team', user: 'ada', module: 'fixture-page' },
      product: 'jira',
      restPath: '/rest/api/3/field',
      fetchRequestInit: {},
    }),
  });
  return [response.status, await response.text()] as const;
};

/** Opens the printed address as a browser does; the cookie that it has then. */
async function openPrintedAddress(): Promise<string> {
  const response = await get(host.entryUrl);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const refusal =
  'This host reads a real Jira site, so it answers only the browser that opened the address it printed when it started. ' +
  'That address works once: start the host again for a new one.';

test('the printed address opens the app, and does not stay in the bar', async () => {
  const response = await get(host.entryUrl);
  expect([response.status, response.headers.get('location')]).toEqual([302, `${host.url}/`]);
  expect(response.headers.get('set-cookie')).toMatch(
    /^openbook-host-\d+=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  const page = await fetch(host.url, { headers: { cookie: `theme=dark; ${cookie}` } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Ada Berg')]);
  expect(await callPage(cookie)).toEqual([200, '{"accountId":"ada","displayName":"Ada Berg"}']);
});

test('another program gets nothing, though it sends the page’s Origin', async () => {
  const cookie = await openPrintedAddress();
  const port = new URL(host.url).port;
  for (const wrong of ['', `openbook-host-${port}=guessed`, `${cookie}0`, `x${cookie}`]) {
    expect(await callPage(wrong)).toEqual([403, refusal]);
    const page = await get(host.url, wrong);
    expect([page.status, await page.text()]).toEqual([403, refusal]);
  }
  expect(await callPage('', `http://127.0.0.1:${port}`)).toEqual([403, refusal]);
});

test.each(['/', '/__host/product.js', '/rest/api/3/myself', '/ex/jira/any/rest/api/3/myself', '/?key=guessed'])(
  'without the cookie there is no %s',
  async (path) => {
    expect((await get(host.url + path)).status).toBe(403);
  },
);

test('the key works once; who has the cookie may open the address again', async () => {
  const cookie = await openPrintedAddress();
  expect((await get(host.entryUrl)).status).toBe(403);
  const again = await get(host.entryUrl, cookie);
  expect([again.status, again.headers.get('location'), again.headers.get('set-cookie')]).toEqual([
    302,
    `${host.url}/`,
    null,
  ]);
});

test('a guess does not use the key up', async () => {
  await get(`${host.url}/?key=guessed`);
  expect((await get(host.entryUrl)).status).toBe(302);
});

test('at another name of this machine the key waits for the product’s own origin', async () => {
  const elsewhere = await get(host.entryUrl.replace('localhost', '127.0.0.1'));
  expect([elsewhere.headers.get('location'), elsewhere.headers.get('set-cookie')]).toEqual([host.entryUrl, null]);
  expect(await openPrintedAddress()).toMatch(/^openbook-host-/);
});

test('embedded sites need no key', async () => {
  const embedded = await startHostForTest({ appDir });
  try {
    expect(embedded.entryUrl).toBe(embedded.url);
    const page = await fetch(embedded.url);
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
  } finally {
    await embedded.close();
  }
});
