import { describe, expect, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';
import { aManifest } from '../../support/platform';
import { asApp, asUser, NeedsAuthenticationError, requestJira, route } from '@forge/api';
import { kvs } from '@forge/kvs';

const scopes = ['storage:app', 'read:jira-work', 'read:jira-user'];
const echo = {
  handle: async (request: Request, caller: object) =>
    Response.json({ ...caller, method: request.method, url: request.url, body: await request.text() }),
};
const site = aSite('acme', echo);
const forgeWith = (granted: string[]) => startForge({ manifest: aManifest({ scopes: granted }) });

describe('requestJira', () => {
  test('reaches the Jira of the site as the user or as the app', async () => {
    const forge = forgeWith(scopes);
    const ask = (work: () => Promise<Response>) =>
      forge.as(site, async (): Promise<unknown> => (await work()).json(), 'user-1');
    const body = JSON.stringify({ queries: ['project = OBK'] });
    const parse = route`/rest/api/3/jql/parse?validation=${'strict'}`;
    const url = 'https://acme.example.com/rest/api/3/jql/parse?validation=strict';
    const init = { method: 'POST', body };
    expect(await ask(() => asUser().requestJira(parse, init) as unknown as Promise<Response>)).toEqual({
      kind: 'user',
      accountId: 'user-1',
      method: 'POST',
      url,
      body,
    });
    expect(await ask(() => asApp().requestJira(parse, init) as unknown as Promise<Response>)).toEqual({
      kind: 'app',
      method: 'POST',
      url,
      body,
    });
  });

  test('without the scope is a 401 that says so', async () => {
    const response = await forgeWith(['storage:app']).as(site, () => asApp().requestJira(route`/rest/api/3/field`));
    expect([response.status, await response.json()]).toEqual([
      401,
      { code: 401, message: 'Unauthorized; scope does not match' },
    ]);
  });

  test('asUser() where there is no user needs authentication', async () => {
    const asked = forgeWith(scopes).as(site, () => asUser().requestJira(route`/rest/api/3/myself`));
    await expect(asked).rejects.toBeInstanceOf(NeedsAuthenticationError);
  });
});

test('storage without storage:app is refused', async () => {
  await expect(forgeWith([]).as(site, () => kvs.get('a'))).rejects.toMatchObject({
    message: 'Unauthorized; scope does not match',
    responseDetails: { status: 401 },
  });
});

test.each([
  { what: 'asUser(accountId)', work: () => asUser('someone').requestJira(route`/rest/api/3/myself`) },
  { what: 'requestJira as none', work: () => requestJira(route`/rest/api/3/myself`) },
  { what: 'fpp confluence /wiki/rest', work: () => asApp().requestConfluence(route`/wiki/rest`) },
  { what: 'fpp stargate /graphql', work: () => asApp().requestGraph('{ me }') },
  {
    what: 'scopes of DELETE /rest/api/3/issue/A-1 (add them to host/manifest/jira-scopes.ts)',
    work: () => asApp().requestJira(route`/rest/api/3/issue/A-1`, { method: 'DELETE' }),
  },
])('not emulated, and says so: $what', async ({ what, work }) => {
  const forge = forgeWith(scopes);
  const message = `not emulated by the Openbook host: ${what}`;
  await expect(forge.as(site, () => work(), 'user-1')).rejects.toThrow(message);
  expect(forge.log.map((entry) => entry.message)).toEqual([message]);
});
