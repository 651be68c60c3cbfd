import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, SignJWT } from 'jose';
import { aSavedExport, aUsageDay } from '../support/move-world';
import { startOldApp, type OldApp, type OldTenant } from '../support/old-app/old-app';

const APP_ID = 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111';
const installation = (name: string) => `ari:cloud:ecosystem::installation/${name}`;

const acme: OldTenant = {
  clientKey: 'client-acme',
  sharedSecret: 'secret-of-acme-secret-of-acme-secret-of-acme',
  baseUrl: 'https://acme.atlassian.net',
  installationId: installation('acme'),
};
const globex: OldTenant = {
  clientKey: 'client-globex',
  sharedSecret: 'secret-of-globex-secret-of-globex-secret',
  baseUrl: 'https://globex.atlassian.net',
};

const platform = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const backendLog: string[] = [];
let old: OldApp;

beforeAll(async () => {
  const jwk = { ...(await exportJWK(platform.publicKey)), kid: 'platform', alg: 'RS256', use: 'sig' };
  old = await startOldApp({
    appId: APP_ID,
    keys: createLocalJWKSet({ keys: [jwk] }),
    cloudIdOf: async (baseUrl) => `cloud-${new URL(baseUrl).hostname.split('.')[0]}`,
    log: (line) => void backendLog.push(line),
  });
  const statuses = [await old.install(acme), await old.install(globex)];
  if (statuses.join() !== '204,204') throw new Error(JSON.stringify([statuses, old.printed]));
  await old.keep(
    acme,
    'exports',
    Array.from({ length: 150 }, (_, at) => aSavedExport(at)),
  );
  await old.keep(acme, 'usage', [aUsageDay('2026-11-20')]);
  await old.keep(globex, 'exports', [aSavedExport(1, { name: 'Of Globex' })]);
}, 60_000);
afterAll(() => old.close());

type Changes = {
  readonly key?: typeof platform.privateKey;
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: string;
  readonly algorithm?: string;
  readonly site?: string;
};

/** A Forge Invocation Token, as the platform signs it for a call from a site. */
function aToken({
  key = platform.privateKey,
  audience = APP_ID,
  issuer = 'forge/invocation-token',
  expires = '1 minute',
  site = 'acme',
}: Changes = {}) {
  const apiBaseUrl = `https://api.atlassian.com/ex/jira/cloud-${site}`;
  return new SignJWT({ app: { installationId: installation(site), apiBaseUrl } })
    .setProtectedHeader({ alg: 'RS256', kid: 'platform' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

async function ask(name: 'contents' | 'page', token: string | null, body: object = {}) {
  const response = await fetch(`${old.url}/openbook-move/v1/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the calling site gets its bundle', () => {
  test('its contents, then page by page, each with the digest that the contents name', async () => {
    const token = await aToken();
    const { body: contents } = await ask('contents', token);
    expect(contents).toMatchObject({
      format: 'openbook-connect-bundle',
      version: 1,
      addonKey: 'com.example.exporter',
      totals: { account: 1, 'saved-exports': 150, 'daily-usage': 1 },
      frozenAt: expect.any(String),
    });
    const pages = contents['pages'] as { part: string; page: number; count: number; sha256: string }[];
    expect(pages.map(({ part, page, count }) => [part, page, count])).toEqual([
      ['account', 0, 1],
      ['saved-exports', 0, 100],
      ['saved-exports', 1, 50],
      ['daily-usage', 0, 1],
    ]);
    const { body: page } = await ask('page', token, { snapshot: contents['snapshot'], part: 'daily-usage', page: 0 });
    expect(page['records']).toEqual([{ day: '2026-11-20', exports: [{ format: 'csv', outcome: 'done', count: 7 }] }]);
    // The digest as bundle.schema.json describes it, made here by hand.
    const bytes = '[{"day":"2026-11-20","exports":[{"count":7,"format":"csv","outcome":"done"}]}]';
    expect(page['sha256']).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(pages[3]!.sha256).toBe(page['sha256']);
  });

  test('also by its clientKey, where the framework noted no installation', async () => {
    const { body } = await ask('contents', await aToken({ site: 'globex' }), { clientKey: 'client-globex' });
    expect(body['totals']).toEqual({ account: 1, 'saved-exports': 1, 'daily-usage': 0 });
  });

  test('and the account without a secret', async () => {
    const token = await aToken();
    const { body: contents } = await ask('contents', token);
    const { body: page } = await ask('page', token, { snapshot: contents['snapshot'], part: 'account', page: 0 });
    expect(page['records']).toEqual([{ addonKey: 'com.example.exporter', baseUrl: 'https://acme.atlassian.net' }]);
    expect(contents['accountFieldsLeft']).toEqual(
      expect.arrayContaining(['clientKey', 'oauthClientId', 'sharedSecret']),
    );
    expect(JSON.stringify([contents, page])).not.toMatch(/secret-of|oauth-client-of/);
    // Which the old store has.
    expect(JSON.stringify(await old.rows())).toMatch(/secret-of-acme/);
  });

  test('a page of a snapshot that is gone is refused', async () => {
    const asked = { snapshot: '0'.repeat(64), part: 'account', page: 0 };
    expect(await ask('page', await aToken(), asked)).toEqual({ status: 409, body: { code: 'CHANGED' } });
  });
});

describe('who is not believed gets nothing, and leaves a line without the token', () => {
  test.each<[string, string, () => Promise<string | null> | string | null]>([
    ['no token', 'no-token', () => null],
    ['what is no token', 'malformed', () => 'not.a.token'],
    ['a forged token', 'bad-signature', () => aToken({ key: stranger.privateKey })],
    ['an expired one', 'expired', () => aToken({ expires: '1 minute ago' })],
    ['one for another app', 'wrong-audience', () => aToken({ audience: 'ari:cloud:ecosystem::app/other' })],
    ['one of another issuer', 'wrong-issuer', () => aToken({ issuer: 'somebody' })],
    [
      'one without a signature',
      'bad-signature',
      async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await aToken()).split('.')[1]}.`,
    ],
    [
      'one signed with the public key',
      'bad-signature',
      async () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256' })
          .sign(platform.publicKey.export({ type: 'spki', format: 'der' })),
    ],
  ])('%s', async (_name, why, make) => {
    backendLog.length = 0;
    const token = await make();
    for (const name of ['contents', 'page'] as const) {
      expect(await ask(name, token)).toEqual({ status: 401, body: { code: 'UNAUTHORISED' } });
    }
    expect(backendLog).toEqual([1, 2].map(() => JSON.stringify({ event: 'openbook-move-refused', why })));
    if (token) expect(JSON.stringify([backendLog, old.printed])).not.toContain(token.split('.')[2] || token);
  });

  test.each<[string, Changes, object, number, string]>([
    ['a site that asks with the key of another', { site: 'globex' }, { clientKey: 'client-acme' }, 403, 'another-site'],
    ['an installation that asks with the key of another', {}, { clientKey: 'client-globex' }, 403, 'another-site'],
    ['a site that was never there', { site: 'initech' }, {}, 404, 'nothing-kept'],
    ['a key that was never there', { site: 'initech' }, { clientKey: 'client-initech' }, 404, 'nothing-kept'],
  ])('%s', async (_name, changes, body, status, why) => {
    backendLog.length = 0;
    const answer = await ask('contents', await aToken(changes), body);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.body)).toEqual(['code']);
    expect(JSON.parse(backendLog[0]!)).toMatchObject({ event: 'openbook-move-refused', why });
  });

  test('an installed call that somebody else signed installs nobody', async () => {
    const before = await old.rows();
    const token = await aToken({ key: stranger.privateKey });
    const response = await fetch(`${old.url}/installed`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...acme, key: 'com.example.exporter', clientKey: 'client-evil' }),
    });
    // The key host knows no such key.
    expect(response.status).toBe(404);
    expect(await old.rows()).toEqual(before);
  });
});

test('from the first question on the old app refuses changes of that site, and of no other, until it is thawed', async () => {
  const initech: OldTenant = {
    ...acme,
    clientKey: 'client-initech',
    baseUrl: 'https://initech.atlassian.net',
    installationId: installation('initech'),
  };
  await old.install(initech);
  expect(await old.save(initech, aSavedExport(1))).toBe(201);
  await ask('contents', await aToken({ site: 'initech' }));
  expect(await old.save(initech, aSavedExport(2))).toBe(423);
  await old.freeze.thaw('client-initech');
  expect(await old.save(initech, aSavedExport(2))).toBe(201);
});
