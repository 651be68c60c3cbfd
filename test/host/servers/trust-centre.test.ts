/** The trust centre's origin as a reader's browser, a crawler and a feed reader meet it. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildFixtureApp } from '../../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../../support/host';

const LONG = 'Everything that is kept, and why. '.repeat(100);
const SITE = {
  'index.html': '<h1>Overview</h1>',
  '404.html': '<h1>Not here</h1>',
  'policies/2.0/statement/index.html': `<h1>Statement</h1>${LONG}`,
  'updates/atom.xml': '<feed/>',
  'updates/feed.json': '{}',
  'notice.ics': 'BEGIN:VCALENDAR',
  'statement.pdf': '%PDF-1.7',
  '.well-known/security.txt': 'Contact: mailto:a@example.com',
  'fonts/text.woff2': LONG,
  _headers:
    "/*\n  Content-Security-Policy: default-src 'self'\n/updates/feed.json\n  Content-Type: application/feed+json\n",
};

let host: TestHost;
let appDir: string;
beforeAll(async () => {
  appDir = await buildFixtureApp();
  host = await startHostForTest({ appDir, trustCentreDir: await aSite() });
}, 60_000);
afterAll(() => host?.close());

async function aSite(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'openbook-trust-centre-'));
  for (const [path, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(host.trustCentreUrl + path, { redirect: 'manual', ...init });

describe('the trust centre', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/policies/2.0/statement/', 'text/html; charset=utf-8'],
    ['/updates/atom.xml', 'application/xml; charset=utf-8'],
    ['/updates/feed.json', 'application/feed+json'],
    ['/notice.ics', 'text/calendar; charset=utf-8'],
    ['/statement.pdf', 'application/pdf'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/fonts/text.woff2', 'font/woff2'],
  ])('%s is served as %s, under the policy of the site', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  test('a folder without its slash moves to the one with it, and keeps what is asked', async () => {
    const response = await get('/policies/2.0/statement?app=openbook');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/policies/2.0/statement/?app=openbook']);
  });

  test('no path leads to another host or out of the folder', async () => {
    expect((await raw('//policies/2.0/statement')).location).toBe('/policies/2.0/statement/');
    expect((await raw('/..%2f..%2f..%2f..%2fetc/passwd')).status).toBe(404);
    expect((await raw('/', 'evil.example:1')).status).toBe(421);
  });

  test.each(['/nothing/', '/nothing.html', '/policies/', '/_headers'])('%s is the page that says so', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, '<h1>Not here</h1>']);
  });

  test('texts are compressed for who takes it, and a font is not compressed again', async () => {
    const sent = async (path: string, encoding: string) => {
      const { headers } = await get(path, { headers: { 'accept-encoding': encoding } });
      return [headers.get('content-encoding'), Number(headers.get('content-length')) < LONG.length / 2];
    };
    expect(await sent('/policies/2.0/statement/', 'gzip, br')).toEqual(['gzip', true]);
    expect(await sent('/policies/2.0/statement/', 'identity')).toEqual([null, false]);
    expect(await sent('/fonts/text.woff2', 'gzip')).toEqual([null, false]);
    expect(await (await get('/policies/2.0/statement/')).text()).toContain(LONG);
  });

  test('HEAD has no body, and nothing else is allowed', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '17', '']);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  test('stands beside the app on the product page', async () => {
    const page = await (await fetch(host.url)).text();
    expect(page).toContain(`<a class="nav-link" href="${host.trustCentreUrl}/">Trust centre</a>`);
  });
});

test('a host without a built trust centre says so once and starts', async () => {
  const without = await startHostForTest({ appDir, trustCentreDir: join(appDir, 'nothing') });
  try {
    expect(without.trustCentreUrl).toBeUndefined();
    expect(without.log.map(({ message }) => message)).toEqual([
      'The trust centre is not built, so it is not served: npm run build',
    ]);
    expect(await (await fetch(without.url)).text()).not.toContain('Trust centre');
  } finally {
    await without.close();
  }
});

/** A request with a path and a Host header that `fetch` would not send. */
function raw(path: string, name?: string): Promise<{ status: number | undefined; location: string | undefined }> {
  const { host: address, port } = new URL(host.trustCentreUrl ?? '');
  return new Promise((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port, path, headers: { host: name ?? address } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
