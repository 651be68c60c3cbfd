/** The vendor's servers on their own origins, as a browser and the app's functions meet them. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildFixtureApp } from '../../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../../support/host';

let host: TestHost;
let appDir: string;
let dataDir: string;

beforeAll(async () => {
  appDir = await buildFixtureApp();
  dataDir = await mkdtemp(join(tmpdir(), 'openbook-outside-'));
  host = await startHostForTest({ appDir, dataDir });
}, 60_000);
afterAll(() => host?.close());

const desk = () => host.outside.deskUrl;

function rest(method: string, path: string, body?: object | FormData, headers: Record<string, string> = {}) {
  const { DESK_EMAIL, DESK_TOKEN } = host.outside.variables;
  return fetch(desk() + path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${DESK_EMAIL}:${DESK_TOKEN}`).toString('base64')}`,
      'x-atlassian-token': 'no-check',
      ...(body instanceof FormData || !body ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
}

const press = (path: string, form: Record<string, string>, origin = desk()) =>
  fetch(desk() + path, { method: 'POST', body: new URLSearchParams(form), headers: { origin }, redirect: 'manual' });

const page = async (path: string) => (await fetch(desk() + path)).text();

async function attach(name: string, type: string, text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text], { type }), name);
  const uploaded = await rest('POST', '/rest/servicedeskapi/servicedesk/4/attachTemporaryFile', form);
  const { temporaryAttachments } = (await uploaded.json()) as {
    temporaryAttachments: { temporaryAttachmentId: string }[];
  };
  const temporaryAttachmentIds = temporaryAttachments.map(({ temporaryAttachmentId }) => temporaryAttachmentId);
  await rest('POST', '/rest/servicedeskapi/request/HELP-1/attachment', { temporaryAttachmentIds, public: true });
  return host.outside.desk.records.ticket('HELP-1')?.attachments.at(-1)?.id ?? '';
}

describe('the inbox', () => {
  test('is empty at first, then has the ticket, without its markup', async () => {
    expect(await page('/')).toContain('No tickets yet.');
    const requestFieldValues = { summary: '<b>Broken</b>', description: '<img src=x>', customfield_10100: 'report-1' };
    const raised = await rest('POST', '/rest/servicedeskapi/request', {
      serviceDeskId: '4',
      requestTypeId: '25',
      requestFieldValues,
    });
    const { _links } = (await raised.json()) as { _links: { web: string } };
    expect(await page('/')).toContain('&lt;b&gt;Broken&lt;/b&gt;');
    const ticket = await (await fetch(_links.web)).text();
    for (const text of ['&lt;img src=x&gt;', 'report-1', 'Waiting for support', 'Support robot'])
      expect(ticket).toContain(text);
    expect(ticket).not.toContain('<img src=x>');
  });

  test('shows pictures and gives other files for download, whatever they claim to be', async () => {
    const image = await attach('screen.png', 'image/png', 'pixels');
    const shown = await fetch(`${desk()}/attachments/${image}`);
    expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['image/png', 'pixels']);
    const html = await attach('page.html', 'text/html', '<script>alert(1)</script>');
    const saved = await fetch(`${desk()}/attachments/${html}`);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''page.html");
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page('/tickets/HELP-1')).toContain(`<img src="/attachments/${image}" alt="screen.png" />`);
  });

  test('closes, opens again and comments from its own pages only', async () => {
    const pressed = await press('/tickets/HELP-1/state', { state: 'closed' });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/tickets/HELP-1']);
    expect(await page('/tickets/HELP-1')).toContain('>Reopen</button>');
    await press('/tickets/HELP-1/state', { state: 'open' });
    await press('/tickets/HELP-1/comment', { body: 'We look <into> it' });
    expect(await page('/tickets/HELP-1')).toContain('We look &lt;into&gt; it');
    expect((await press('/tickets/HELP-1/state', { state: 'closed' }, 'https://evil.example')).status).toBe(403);
    expect((await press('/tickets/HELP-1/comment', { body: ' ' })).status).toBe(400);
    expect((await press('/tickets/HELP-9/state', { state: 'closed' })).status).toBe(404);
    expect(await page('/tickets/HELP-1')).toContain('>Close</button>');
  });

  test('runs no script but its own', async () => {
    const { headers } = await fetch(`${desk()}/tickets/HELP-1`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  });
});

describe('the collector', () => {
  test('takes a POST to its address and no other, and shows it', async () => {
    const post = (path: string) =>
      fetch(host.outside.collectorUrl + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"kind":"daily-numbers","exports":"5-9"}',
      });
    expect((await post('/elsewhere')).status).toBe(404);
    expect((await post('/')).status).toBe(204);
    expect(await (await fetch(host.outside.collectorUrl)).text()).toContain('<td>5-9</td>');
  });
});

describe('beside the app', () => {
  test('the product page links to both and plays troubles of the desk', async () => {
    const product = await (await fetch(host.url)).text();
    expect(product).toContain(`<a class="nav-link" href="${desk()}/">Support desk</a>`);
    expect(product).toContain(`<a class="nav-link" href="${host.outside.collectorUrl}/">Collector</a>`);
    expect(product).toContain('value="&quot;rate-limited&quot;" data-off="&quot;none&quot;" data-call="desk"');
    const change = (body: object) =>
      fetch(`${host.url}/__host/desk`, {
        method: 'POST',
        headers: { origin: host.url, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then((response) => response.json());
    expect(await change({ always: 'tired' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('"always" must be one of'),
    });
    expect(await change({ always: 'rate-limited' })).toMatchObject({ ok: true, value: { always: 'rate-limited' } });
    expect((await rest('GET', '/rest/servicedeskapi/request/HELP-1')).status).toBe(429);
    await change({ always: 'none' });
  });

  test('what they hold outlives a restart, where the host keeps its data', async () => {
    await host.close();
    host = await startHostForTest({ appDir, dataDir });
    expect(await page('/tickets/HELP-1')).toContain('We look &lt;into&gt; it');
    expect(host.outside.collector.arrivals()).toHaveLength(1);
  }, 60_000);
});
